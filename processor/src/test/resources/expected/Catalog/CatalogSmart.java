package good;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import javax.annotation.processing.Generated;

/** A facade of {@link good.Catalog} whose calls wait or not, as the thread of each call may. */
@Generated("dev.smartasync.processor")
public interface CatalogSmart<K extends Comparable<? super K>, V> {
  /** Returns a facade of the target on the shared runtime. */
  static <K extends Comparable<? super K>, V> CatalogSmart<K, V> of(Catalog<K, V> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <K extends Comparable<? super K>, V> CatalogSmart<K, V> of(Catalog<K, V> target,
      SmartRuntime runtime) {
    return new CatalogSmartFacade<>(target, runtime);
  }

  Smart<V> get(K key);

  Smart<Map<K, ? extends V>> getAll(Collection<? extends K> keys);

  Smart<Void> put(K target, V crossings);

  <T extends Number & Comparable<T>, X extends Exception> Smart<T> max(Class<T> type,
      List<? super T> into);

  Smart<Integer> size();

  Smart<boolean[]> flags(boolean... defaults);

  Smart<V> old(K key);

  Smart<V> load(K key);

  String name();

  Flow.Publisher<V> values();

  Flow.Publisher<V> changes();

  Smart<V> getOr(K key, V thrown);

  Smart<Void> close();
}
