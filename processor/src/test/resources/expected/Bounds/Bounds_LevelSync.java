package good;

import dev.smartasync.SmartRuntime;
import javax.annotation.processing.Generated;

/** A blocking facade of {@link good.Bounds.Level}: each operation returns its value, or throws. */
@Generated("dev.smartasync.processor")
interface Bounds_LevelSync {
  /** Returns a facade of the target on the shared runtime. */
  static Bounds_LevelSync of(Bounds.Level target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static Bounds_LevelSync of(Bounds.Level target, SmartRuntime runtime) {
    return new Bounds_LevelSyncFacade(target, runtime);
  }

  int rank();
}
