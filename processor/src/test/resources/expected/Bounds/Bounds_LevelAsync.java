package good;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * An asynchronous facade of {@link good.Bounds.Level}: each operation returns a future at once.
 */
@Generated("dev.smartasync.processor")
interface Bounds_LevelAsync {
  /** Returns a facade of the target on the shared runtime. */
  static Bounds_LevelAsync of(Bounds.Level target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static Bounds_LevelAsync of(Bounds.Level target, SmartRuntime runtime) {
    return new Bounds_LevelAsyncFacade(target, runtime);
  }

  CompletableFuture<Integer> rank();
}
