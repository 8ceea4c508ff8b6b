package good;

import dev.smartasync.SmartRuntime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import javax.annotation.processing.Generated;

/** An asynchronous facade of {@link good.Catalog}: each operation returns a future at once. */
@Generated("dev.smartasync.processor")
public interface CatalogAsync<K extends Comparable<? super K>, V> {
  /** Returns a facade of the target on the shared runtime. */
  static <K extends Comparable<? super K>, V> CatalogAsync<K, V> of(Catalog<K, V> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <K extends Comparable<? super K>, V> CatalogAsync<K, V> of(Catalog<K, V> target,
      SmartRuntime runtime) {
    return new CatalogAsyncFacade<>(target, runtime);
  }

  CompletableFuture<V> get(K key);

  CompletableFuture<Map<K, ? extends V>> getAll(Collection<? extends K> keys);

  CompletableFuture<Void> put(K target, V crossings);

  <T extends Number & Comparable<T>, X extends Exception> CompletableFuture<T> max(Class<T> type,
      List<? super T> into);

  CompletableFuture<Integer> size();

  CompletableFuture<boolean[]> flags(boolean... defaults);

  CompletableFuture<V> old(K key);

  CompletableFuture<V> load(K key);

  String name();

  Flow.Publisher<V> values();

  Flow.Publisher<V> changes();

  CompletableFuture<V> getOr(K key, V thrown);

  CompletableFuture<Void> close();
}
