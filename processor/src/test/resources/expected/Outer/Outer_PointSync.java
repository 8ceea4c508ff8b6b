package good;

import dev.smartasync.SmartRuntime;
import javax.annotation.processing.Generated;

/** A blocking facade of {@link good.Outer.Point}: each operation returns its value, or throws. */
@Generated("dev.smartasync.processor")
interface Outer_PointSync {
  /** Returns a facade of the target on the shared runtime. */
  static Outer_PointSync of(Outer.Point target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static Outer_PointSync of(Outer.Point target, SmartRuntime runtime) {
    return new Outer_PointSyncFacade(target, runtime);
  }

  Outer.Point add(Outer.Point other);
}
