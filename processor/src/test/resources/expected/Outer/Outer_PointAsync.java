package good;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/** An asynchronous facade of {@link good.Outer.Point}: each operation returns a future at once. */
@Generated("dev.smartasync.processor")
interface Outer_PointAsync {
  /** Returns a facade of the target on the shared runtime. */
  static Outer_PointAsync of(Outer.Point target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static Outer_PointAsync of(Outer.Point target, SmartRuntime runtime) {
    return new Outer_PointAsyncFacade(target, runtime);
  }

  CompletableFuture<Outer.Point> add(Outer.Point other);
}
