package good;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/** An asynchronous facade of {@link good.Twins}: each operation returns a future at once. */
@Generated("dev.smartasync.processor")
interface TwinsAsync {
  /** Returns a facade of the target on the shared runtime. */
  static TwinsAsync of(Twins target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static TwinsAsync of(Twins target, SmartRuntime runtime) {
    return new TwinsAsyncFacade(target, runtime);
  }

  /** Sends, and does not wait. */
  <T> CompletableFuture<Twins.Reply<T>> send(String request, Class<T> type);

  /** Has no twin. */
  CompletableFuture<String> receive();

  CompletableFuture<Integer> count();

  CompletableFuture<Integer> count(String of);

  CompletableFuture<Long> count(int from);

  CompletableFuture<Integer> newAsync();

  CompletableFuture<String> toStringAsync();

  CompletableFuture<Void> Async();

  CompletableFuture<String> pick(int from);

  CompletableFuture<String> pickAsync(int from);

  CompletableFuture<String> helpAsync();
}
