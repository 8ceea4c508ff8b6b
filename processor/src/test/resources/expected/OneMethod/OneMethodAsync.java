package good;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/** An asynchronous facade of {@link good.OneMethod}: each operation returns a future at once. */
@Generated("dev.smartasync.processor")
public interface OneMethodAsync {
  /** Returns a facade of the target on the shared runtime. */
  static OneMethodAsync of(OneMethod target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static OneMethodAsync of(OneMethod target, SmartRuntime runtime) {
    return new OneMethodAsyncFacade(target, runtime);
  }

  CompletableFuture<Integer> count();
}
