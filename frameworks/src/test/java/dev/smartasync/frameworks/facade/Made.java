package dev.smartasync.frameworks.facade;

import dev.smartasync.SmartRuntime;
import java.lang.invoke.MethodHandles;
import java.util.function.BiFunction;

/** How a facade comes about. */
enum Made {
  GENERATED,
  AT_RUN_TIME;

  /** Returns a facade, which is of the same type either way. */
  <T, F> F facade(
      Class<F> face, BiFunction<T, SmartRuntime, F> generated, T target, SmartRuntime runtime) {
    return switch (this) {
      case GENERATED -> generated.apply(target, runtime);
      case AT_RUN_TIME -> runtime.facade(face, target, MethodHandles.lookup());
    };
  }
}
