package good;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.FutureStages;
import dev.smartasync.generated.Operation;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Flow;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class CatalogSmartFacade<K extends Comparable<? super K>, V> implements CatalogSmart<K, V> {
  private static final Operation GET = Operation.of("Catalog", "get")
      .timeout("5s");

  private static final Operation GET_ALL = Operation.of("Catalog", "getAll")
      .timeout("5s");

  private static final Operation PUT = Operation.of("Catalog", "put")
      .timeout("none")
      .throwing(IOException.class)
      .shared();

  private static final Operation MAX = Operation.of("Catalog", "max")
      .timeout("5s")
      .throwing(Exception.class, IOException.class);

  private static final Operation SIZE = Operation.of("Catalog", "size")
      .timeout("5s");

  private static final Operation FLAGS = Operation.of("Catalog", "flags")
      .timeout("5s");

  private static final Operation OLD = Operation.of("Catalog", "old")
      .timeout("5s");

  private static final Operation LOAD = Operation.of("Catalog", "load")
      .executor("disk")
      .timeout("5s")
      .throwing(IOException.class);

  private static final Operation VALUES = Operation.of("Catalog", "values")
      .timeout("5s");

  private static final Operation GET_OR = Operation.of("Catalog", "getOr")
      .timeout("5s");

  private static final Operation CLOSE = Operation.of("Catalog", "close")
      .timeout("5s")
      .throwing(IOException.class);

  private final Catalog<K, V> target;

  private final Crossings crossings;

  CatalogSmartFacade(Catalog<K, V> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime, LOAD);
  }

  @Override
  public Smart<V> get(K key) {
    return crossings.callAsync(GET, () -> target.get(key));
  }

  @Override
  public Smart<Map<K, ? extends V>> getAll(Collection<? extends K> keys) {
    return crossings.callAsync(GET_ALL, () -> target.getAll(keys));
  }

  @Override
  public Smart<Void> put(K target, V crossings) {
    return this.crossings.callAsync(PUT, () -> this.target.put(target, crossings));
  }

  @Override
  public <T extends Number & Comparable<T>, X extends Exception> Smart<T> max(Class<T> type,
      List<? super T> into) {
    return crossings.call(MAX, () -> target.<T, X>max(type, into));
  }

  @Override
  public Smart<Integer> size() {
    return crossings.call(SIZE, () -> target.size());
  }

  @Override
  public Smart<boolean[]> flags(boolean... defaults) {
    return crossings.call(FLAGS, () -> target.flags(defaults));
  }

  @Override
  public Smart<V> old(K key) {
    return crossings.callAsync(OLD, () -> FutureStages.stage(target.old(key)));
  }

  @Override
  public Smart<V> load(K key) {
    return crossings.callStage(LOAD, () -> target.load(key));
  }

  @Override
  public String name() {
    return target.name();
  }

  @Override
  public Flow.Publisher<V> values() {
    return crossings.publisher(VALUES, () -> target.values());
  }

  @Override
  public Flow.Publisher<V> changes() {
    return target.changes();
  }

  @Override
  public Smart<V> getOr(K key, V thrown) {
    return crossings.call(GET_OR, () -> target.getOr(key, thrown));
  }

  @Override
  public Smart<Void> close() {
    return crossings.call(CLOSE, () -> {
      target.close();
      return null;
    });
  }

  @Override
  public String toString() {
    return "CatalogSmart of " + target;
  }
}
