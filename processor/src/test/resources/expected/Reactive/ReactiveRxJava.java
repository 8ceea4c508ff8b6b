package good;

import dev.smartasync.SmartRuntime;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.vertx.core.Future;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a method may return.
 *
 * <p>An RxJava facade of {@link good.Reactive}: each operation returns a single, maybe or completable, which makes the call for each observer, when it subscribes.
 */
@NullMarked
@Generated("dev.smartasync.processor")
public interface ReactiveRxJava<K, V extends @Nullable Object> {
  /** Returns a facade of the target on the shared runtime. */
  static <K, V extends @Nullable Object> ReactiveRxJava<K, V> of(Reactive<K, V> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <K, V extends @Nullable Object> ReactiveRxJava<K, V> of(Reactive<K, V> target,
      SmartRuntime runtime) {
    return new ReactiveRxJavaFacade<>(target, runtime);
  }

  /**
   * Finds all values.
   *
   * <p>The single fails with {@link java.io.IOException}: if there is no way to look
   *
   * @param context where to look
   * @return a single of the values
   */
  Single<List<V>> all(K context);

  Maybe<String> name(K key);

  /**
   * Clears.
   *
   * @return a completable that completes when the call has ended
   */
  Completable clear();

  Completable nothing();

  Single<Integer> count();

  Maybe<Integer> countOrNull();

  /**
   * Gets a value.
   *
   * @return a single of the value of a stage of the value
   */
  Single<V> get(K key);

  Maybe<String> getOrNull(K key);

  Single<List<? super K>> wild();

  Completable put(K key, V value);

  Single<String> plain(Future<K> key);

  /**
   * Gets a value.
   *
   * @return a maybe of the value of a mono of the value
   */
  Maybe<K> mono(K context);

  Completable monoOfNothing();

  Maybe<V> uni(K context);

  Single<K> single();

  Maybe<K> maybe();

  Completable completable();

  Single<V> vertx(K key);

  Maybe<String> vertxInTime();

  Single<V> load(K key);

  Maybe<K> loadMono(K target);

  String label();

  <T extends Number & Comparable<T>, X extends Exception> Single<T> max(Class<T> type,
      List<? super T> into);

  Maybe<String> send(String message);

  Flowable<K> flux();

  Flowable<K> multi();

  Flowable<K> flowable();

  Observable<K> observable();

  Flowable<K> publisher();

  Flowable<K> stream();

  Completable close();
}
