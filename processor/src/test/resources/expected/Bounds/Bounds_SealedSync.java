package good;

import dev.smartasync.SmartRuntime;
import javax.annotation.processing.Generated;

/**
 * A blocking facade of {@link good.Bounds.Sealed}: each operation returns its value, or throws.
 */
@Generated("dev.smartasync.processor")
interface Bounds_SealedSync<V> {
  /** Returns a facade of the target on the shared runtime. */
  static <V> Bounds_SealedSync<V> of(Bounds.Sealed<V> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <V> Bounds_SealedSync<V> of(Bounds.Sealed<V> target, SmartRuntime runtime) {
    return new Bounds_SealedSyncFacade<>(target, runtime);
  }

  V value();

  Bounds.Sealed<? extends V> next();

  int open();

  static int fixed(Bounds.Sealed<?> it) {
    return Bounds_SealedSync.fixed(it, SmartRuntime.shared());
  }

  static int fixed(Bounds.Sealed<?> it, SmartRuntime runtime) {
    return Bounds_SealedSyncFacade.fixed(it, runtime);
  }
}
