package dev.smartasync.internal.engine;

import dev.smartasync.spi.ContextPropagator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The propagator of a library of contexts that is looked for by name, and need not be there. It is
 * made where a runtime is built: the library looks for the application's context once and for all,
 * with the class loader of the thread that is there first.
 */
final class BuiltInContext {

  private static final String LIBRARY = "io.micrometer.context.ContextRegistry";
  private static final String PROPAGATOR = "dev.smartasync.micrometer.MicrometerContext";

  private BuiltInContext() {}

  /** Returns the propagators with the one of that library, unless it is among them. */
  static List<ContextPropagator> addTo(List<ContextPropagator> propagators) {
    for (ContextPropagator propagator : propagators) {
      if (propagator.getClass().getName().equals(PROPAGATOR)) {
        return propagators;
      }
    }
    ContextPropagator builtIn = find();
    if (builtIn == null) {
      return propagators;
    }
    List<ContextPropagator> all = new ArrayList<>(propagators);
    all.add(builtIn);
    return all;
  }

  private static @Nullable ContextPropagator find() {
    ClassLoader loader = BuiltInContext.class.getClassLoader();
    try {
      Class.forName(LIBRARY, false, loader);
      Class<?> propagator = Class.forName(PROPAGATOR, true, loader);
      return (ContextPropagator) propagator.getConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError absent) {
      return null;
    }
  }
}
