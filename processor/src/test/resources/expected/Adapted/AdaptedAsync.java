package good;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Asynchronous types of a third party, by annotation and by adapters.
 *
 * <p>An asynchronous facade of {@link good.Adapted}: each operation returns a future at once.
 */
@Generated("dev.smartasync.processor")
public interface AdaptedAsync {
  /** Returns a facade of the target on the shared runtime. */
  static AdaptedAsync of(Adapted target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static AdaptedAsync of(Adapted target, SmartRuntime runtime) {
    return new AdaptedAsyncFacade(target, runtime);
  }

  CompletableFuture<String> find(String name);

  CompletableFuture<Integer> count();

  CompletableFuture<Void> close(int code);

  CompletableFuture<String> task();

  <P extends Adapted.Promise<? extends Number>> CompletableFuture<Number> bounded(P promise);

  CompletableFuture<Integer> other(String Adapted2, String OtherStages, String good2);

  CompletableFuture<String> own();
}
