package good;

import dev.smartasync.SmartRuntime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/** An asynchronous facade of {@link good.Wildcards}: each operation returns a future at once. */
@Generated("dev.smartasync.processor")
public interface WildcardsAsync<T> {
  /** Returns a facade of the target on the shared runtime. */
  static <T> WildcardsAsync<T> of(Wildcards<T> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <T> WildcardsAsync<T> of(Wildcards<T> target, SmartRuntime runtime) {
    return new WildcardsAsyncFacade<>(target, runtime);
  }

  CompletableFuture<Map<? extends T, ?>> pair();

  CompletableFuture<Map<?, ?>> pair2();

  CompletableFuture<Map<String, ? extends List<? extends T>>> lists();

  CompletableFuture<Object[]> arrays();

  CompletableFuture<T[]> arrays2();

  CompletableFuture<List<?>> sinks();

  CompletableFuture<List<? super T>> sinks2();

  CompletableFuture<Object> number();

  <Q extends Wildcards.Pair<? extends T, ?>> CompletableFuture<Map<?, ? extends T>> variable();

  <F extends CompletableFuture<?>> CompletableFuture<Object> variable2(F future);

  <F extends CompletionStage<? extends Number> & Runnable, F2 extends F> CompletableFuture<Number> variable3(
      F future);

  CompletableFuture<Object> any();

  CompletableFuture<Object> sink();

  CompletableFuture<CompletableFuture<Void>[]> started();

  CompletableFuture<CompletableFuture<Void>[]> all();

  CompletableFuture<T> slow();

  CompletableFuture<Object> slow2();
}
