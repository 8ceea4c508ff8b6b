package good;

import dev.smartasync.SmartRuntime;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** A blocking facade of {@link good.Catalog}: each operation returns its value, or throws. */
@Generated("dev.smartasync.processor")
public interface CatalogSync<K extends Comparable<? super K>, V> extends AutoCloseable {
  /** Returns a facade of the target on the shared runtime. */
  static <K extends Comparable<? super K>, V> CatalogSync<K, V> of(Catalog<K, V> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <K extends Comparable<? super K>, V> CatalogSync<K, V> of(Catalog<K, V> target,
      SmartRuntime runtime) {
    return new CatalogSyncFacade<>(target, runtime);
  }

  V get(K key);

  Map<K, ? extends V> getAll(Collection<? extends K> keys);

  void put(K target, V crossings) throws IOException;

  <T extends Number & Comparable<T>, X extends Exception> T max(Class<T> type, List<? super T> into)
      throws X, IOException;

  int size();

  boolean[] flags(boolean... defaults);

  V old(K key);

  V load(K key) throws IOException;

  String name();

  Stream<V> values();

  Stream<V> changes();

  V getOr(K key, V thrown);

  @Override
  void close() throws IOException;
}
