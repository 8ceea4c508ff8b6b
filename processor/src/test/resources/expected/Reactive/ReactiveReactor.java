package good;

import dev.smartasync.SmartRuntime;
import io.vertx.core.Future;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Everything that a method may return.
 *
 * <p>A Reactor facade of {@link good.Reactive}: each operation returns a mono, which makes the call for each subscriber, when it subscribes.
 *
 * <p>Left out:
 * <ul>
 * <li>Reactive.observable() returns an Observable, whose values come whether they are demanded or not; return its toFlowable(...) with the strategy that fits</li>
 * </ul>
 */
@NullMarked
@Generated("dev.smartasync.processor")
public interface ReactiveReactor<K, V extends @Nullable Object> {
  /** Returns a facade of the target on the shared runtime. */
  static <K, V extends @Nullable Object> ReactiveReactor<K, V> of(Reactive<K, V> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <K, V extends @Nullable Object> ReactiveReactor<K, V> of(Reactive<K, V> target,
      SmartRuntime runtime) {
    return new ReactiveReactorFacade<>(target, runtime);
  }

  /**
   * Finds all values.
   *
   * <p>The mono fails with {@link java.io.IOException}: if there is no way to look
   *
   * @param context where to look
   * @return a mono of the values
   */
  Mono<List<V>> all(K context);

  Mono<String> name(K key);

  /**
   * Clears.
   *
   * @return a mono that completes when the call has ended
   */
  Mono<Void> clear();

  Mono<Void> nothing();

  Mono<Integer> count();

  Mono<Integer> countOrNull();

  /**
   * Gets a value.
   *
   * @return a mono of the value of a stage of the value
   */
  Mono<V> get(K key);

  Mono<String> getOrNull(K key);

  Mono<List<? super K>> wild();

  Mono<Void> put(K key, V value);

  Mono<String> plain(Future<K> key);

  /**
   * Gets a value.
   *
   * @return a mono of the value
   */
  Mono<K> mono(K context);

  Mono<Void> monoOfNothing();

  Mono<V> uni(K context);

  Mono<K> single();

  Mono<K> maybe();

  Mono<Void> completable();

  Mono<V> vertx(K key);

  Mono<String> vertxInTime();

  Mono<V> load(K key);

  Mono<K> loadMono(K target);

  String label();

  <T extends Number & Comparable<T>, X extends Exception> Mono<T> max(Class<T> type,
      List<? super T> into);

  Mono<String> send(String message);

  Flux<K> flux();

  Flux<K> multi();

  Flux<K> flowable();

  Flux<K> publisher();

  Flux<K> stream();

  Mono<Void> close();
}
