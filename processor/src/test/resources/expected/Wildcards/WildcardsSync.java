package good;

import dev.smartasync.SmartRuntime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/** A blocking facade of {@link good.Wildcards}: each operation returns its value, or throws. */
@Generated("dev.smartasync.processor")
public interface WildcardsSync<T> {
  /** Returns a facade of the target on the shared runtime. */
  static <T> WildcardsSync<T> of(Wildcards<T> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <T> WildcardsSync<T> of(Wildcards<T> target, SmartRuntime runtime) {
    return new WildcardsSyncFacade<>(target, runtime);
  }

  Map<? extends T, ?> pair();

  Map<?, ?> pair2();

  Map<String, ? extends List<? extends T>> lists();

  Object[] arrays();

  T[] arrays2();

  List<?> sinks();

  List<? super T> sinks2();

  Object number();

  <Q extends Wildcards.Pair<? extends T, ?>> Map<?, ? extends T> variable();

  <F extends CompletableFuture<?>> Object variable2(F future);

  <F extends CompletionStage<? extends Number> & Runnable, F2 extends F> Number variable3(F future);

  Object any();

  Object sink();

  CompletableFuture<Void>[] started();

  CompletableFuture<Void>[] all();

  T slow() throws Exception;

  Object slow2();
}
