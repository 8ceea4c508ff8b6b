package good;

import dev.smartasync.Blocking;
import dev.smartasync.Facade;
import dev.smartasync.NonBlocking;
import dev.smartasync.SmartAsync;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.stream.Stream;

@SmartAsync(
    facades = {Facade.SYNC, Facade.ASYNC, Facade.SMART},
    timeout = "5s")
public interface Catalog<K extends Comparable<? super K>, V> extends AutoCloseable {
  CompletionStage<? extends V> get(K key);

  CompletableFuture<Map<K, ? extends V>> getAll(Collection<? extends K> keys);

  @SmartAsync(timeout = "none", failsWith = IOException.class, shared = true)
  CompletableFuture<Void> put(K target, V crossings);

  <T extends Number & Comparable<T>, X extends Exception> T max(Class<T> type, List<? super T> into)
      throws X, IOException;

  int size();

  boolean[] flags(boolean... defaults);

  Future<V> old(K key);

  @Blocking
  @SmartAsync(executor = "disk")
  CompletionStage<V> load(K key) throws IOException;

  @NonBlocking
  String name();

  Stream<V> values();

  Flow.Publisher<V> changes();

  default V getOr(K key, V thrown) {
    return thrown;
  }

  @Override
  void close() throws IOException;
}
