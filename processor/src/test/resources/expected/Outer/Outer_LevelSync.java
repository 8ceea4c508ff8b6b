package good;

import dev.smartasync.SmartRuntime;
import javax.annotation.processing.Generated;

/** A blocking facade of {@link good.Outer.Level}: each operation returns its value, or throws. */
@Generated("dev.smartasync.processor")
interface Outer_LevelSync {
  /** Returns a facade of the target on the shared runtime. */
  static Outer_LevelSync of(Outer.Level target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static Outer_LevelSync of(Outer.Level target, SmartRuntime runtime) {
    return new Outer_LevelSyncFacade(target, runtime);
  }

  Outer.Level next();
}
