package dev.smartasync.frameworks.facade;

import dev.smartasync.SmartRuntime;
import java.lang.invoke.MethodHandles;
import java.util.function.BiFunction;

/** How a facade comes about. */
enum Made {
  GENERATED,
  AT_RUN_TIME;

  /** Returns a facade, which is of the same type either way. */
  <F> F facade(
      Class<F> face,
      BiFunction<Station, SmartRuntime, F> generated,
      Station station,
      SmartRuntime runtime) {
    return switch (this) {
      case GENERATED -> generated.apply(station, runtime);
      case AT_RUN_TIME -> runtime.facade(face, station, MethodHandles.lookup());
    };
  }
}
