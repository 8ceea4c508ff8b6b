package good;

import dev.smartasync.SmartRuntime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a method may return.
 *
 * <p>A Mutiny facade of {@link good.Reactive}: each operation returns a uni, which makes the call for each subscriber, when it subscribes.
 *
 * <p>Left out:
 * <ul>
 * <li>Reactive.observable() returns an Observable, whose values come whether they are demanded or not; return its toFlowable(...) with the strategy that fits</li>
 * </ul>
 */
@NullMarked
@Generated("dev.smartasync.processor")
public interface ReactiveMutiny<K, V extends @Nullable Object> {
  /** Returns a facade of the target on the shared runtime. */
  static <K, V extends @Nullable Object> ReactiveMutiny<K, V> of(Reactive<K, V> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <K, V extends @Nullable Object> ReactiveMutiny<K, V> of(Reactive<K, V> target,
      SmartRuntime runtime) {
    return new ReactiveMutinyFacade<>(target, runtime);
  }

  /**
   * Finds all values.
   *
   * <p>The uni fails with {@link java.io.IOException}: if there is no way to look
   *
   * @param context where to look
   * @return a uni of the values
   */
  Uni<List<V>> all(K context);

  Uni<@Nullable String> name(K key);

  /**
   * Clears.
   *
   * @return a uni that completes when the call has ended
   */
  Uni<Void> clear();

  Uni<Void> nothing();

  Uni<Integer> count();

  Uni<@Nullable Integer> countOrNull();

  /**
   * Gets a value.
   *
   * @return a uni of the value of a stage of the value
   */
  Uni<V> get(K key);

  Uni<@Nullable String> getOrNull(K key);

  Uni<List<? super K>> wild();

  Uni<Void> put(K key, V value);

  Uni<String> plain(Future<K> key);

  /**
   * Gets a value.
   *
   * @return a uni of the value of a mono of the value
   */
  Uni<K> mono(K context);

  Uni<Void> monoOfNothing();

  Uni<V> uni(K context);

  Uni<K> single();

  Uni<K> maybe();

  Uni<Void> completable();

  Uni<V> vertx(K key);

  Uni<@Nullable String> vertxInTime();

  Uni<V> load(K key);

  Uni<K> loadMono(K target);

  String label();

  <T extends Number & Comparable<T>, X extends Exception> Uni<T> max(Class<T> type,
      List<? super T> into);

  Uni<String> send(String message);

  Multi<K> flux();

  Multi<K> multi();

  Multi<K> flowable();

  Multi<K> publisher();

  Multi<K> stream();

  Uni<Void> close();
}
