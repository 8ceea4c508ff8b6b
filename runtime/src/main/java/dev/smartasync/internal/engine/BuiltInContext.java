package dev.smartasync.internal.engine;

import dev.smartasync.spi.ContextPropagator;
import java.util.Optional;

/** The propagator of a library of contexts that is looked for by name, and need not be there. */
final class BuiltInContext {

  private static final String LIBRARY = "io.micrometer.context.ContextRegistry";
  private static final String PROPAGATOR = "dev.smartasync.micrometer.MicrometerContext";

  private BuiltInContext() {}

  static Optional<ContextPropagator> find() {
    ClassLoader loader = BuiltInContext.class.getClassLoader();
    try {
      Class.forName(LIBRARY, false, loader);
      Class<?> propagator = Class.forName(PROPAGATOR, true, loader);
      return Optional.of((ContextPropagator) propagator.getConstructor().newInstance());
    } catch (ReflectiveOperationException | LinkageError absent) {
      return Optional.empty();
    }
  }

  static boolean isOne(ContextPropagator propagator) {
    return propagator.getClass().getName().equals(PROPAGATOR);
  }
}
