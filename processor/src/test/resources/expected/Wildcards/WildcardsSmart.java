package good;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/** A facade of {@link good.Wildcards} whose calls wait or not, as the thread of each call may. */
@Generated("dev.smartasync.processor")
public interface WildcardsSmart<T> {
  /** Returns a facade of the target on the shared runtime. */
  static <T> WildcardsSmart<T> of(Wildcards<T> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <T> WildcardsSmart<T> of(Wildcards<T> target, SmartRuntime runtime) {
    return new WildcardsSmartFacade<>(target, runtime);
  }

  Smart<Map<? extends T, ?>> pair();

  Smart<Map<?, ?>> pair2();

  Smart<Map<String, ? extends List<? extends T>>> lists();

  Smart<Object[]> arrays();

  Smart<T[]> arrays2();

  Smart<List<?>> sinks();

  Smart<List<? super T>> sinks2();

  Smart<Object> number();

  <Q extends Wildcards.Pair<? extends T, ?>> Smart<Map<?, ? extends T>> variable();

  <F extends CompletableFuture<?>> Smart<Object> variable2(F future);

  <F extends CompletionStage<? extends Number> & Runnable, F2 extends F> Smart<Number> variable3(
      F future);

  Smart<Object> any();

  Smart<Object> sink();

  Smart<CompletableFuture<Void>[]> started();

  Smart<CompletableFuture<Void>[]> all();

  Smart<T> slow();

  Smart<Object> slow2();
}
