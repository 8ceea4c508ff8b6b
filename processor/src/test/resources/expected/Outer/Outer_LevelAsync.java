package good;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/** An asynchronous facade of {@link good.Outer.Level}: each operation returns a future at once. */
@Generated("dev.smartasync.processor")
interface Outer_LevelAsync {
  /** Returns a facade of the target on the shared runtime. */
  static Outer_LevelAsync of(Outer.Level target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static Outer_LevelAsync of(Outer.Level target, SmartRuntime runtime) {
    return new Outer_LevelAsyncFacade(target, runtime);
  }

  CompletableFuture<Outer.Level> next();
}
