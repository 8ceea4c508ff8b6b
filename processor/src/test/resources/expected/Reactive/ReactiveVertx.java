package good;

import dev.smartasync.SmartRuntime;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.Flow;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Everything that a method may return.
 *
 * <p>A Vert.x facade of {@link good.Reactive}: each operation returns a future at once, which completes on the caller's Vert.x context.
 */
@NullMarked
@Generated("dev.smartasync.processor")
public interface ReactiveVertx<K, V extends @Nullable Object> {
  /** Returns a facade of the target on the shared runtime. */
  static <K, V extends @Nullable Object> ReactiveVertx<K, V> of(Reactive<K, V> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <K, V extends @Nullable Object> ReactiveVertx<K, V> of(Reactive<K, V> target,
      SmartRuntime runtime) {
    return new ReactiveVertxFacade<>(target, runtime);
  }

  /**
   * Finds all values.
   *
   * <p>The future fails with {@link java.io.IOException}: if there is no way to look
   *
   * @param context where to look
   * @return a future of the values
   */
  Future<List<V>> all(K context);

  Future<@Nullable String> name(K key);

  /**
   * Clears.
   *
   * @return a future that completes when the call has ended
   */
  Future<Void> clear();

  Future<Void> nothing();

  Future<Integer> count();

  Future<@Nullable Integer> countOrNull();

  /**
   * Gets a value.
   *
   * @return a future of the value of a stage of the value
   */
  Future<V> get(K key);

  Future<@Nullable String> getOrNull(K key);

  Future<List<? super K>> wild();

  Future<Void> put(K key, V value);

  Future<String> plain(Future<K> key);

  /**
   * Gets a value.
   *
   * @return a future of the value of a mono of the value
   */
  Future<K> mono(K context);

  Future<Void> monoOfNothing();

  Future<V> uni(K context);

  Future<K> single();

  Future<K> maybe();

  Future<Void> completable();

  Future<V> vertx(K key);

  Future<@Nullable String> vertxInTime();

  Future<V> load(K key);

  Future<K> loadMono(K target);

  String label();

  <T extends Number & Comparable<T>, X extends Exception> Future<T> max(Class<T> type,
      List<? super T> into);

  Future<String> send(String message);

  Flux<K> flux();

  Multi<K> multi();

  Flowable<K> flowable();

  Observable<K> observable();

  Flow.Publisher<K> publisher();

  Flow.Publisher<K> stream();

  Future<Void> close();
}
