package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class CatalogSyncFacade<K extends Comparable<? super K>, V> implements CatalogSync<K, V> {
  private static final Operation GET = Operation.of("Catalog", "get")
      .insteadOnLoop("CatalogAsync.get()")
      .timeout("5s");

  private static final Operation GET_ALL = Operation.of("Catalog", "getAll")
      .insteadOnLoop("CatalogAsync.getAll()")
      .timeout("5s");

  private static final Operation PUT = Operation.of("Catalog", "put")
      .insteadOnLoop("CatalogAsync.put()")
      .timeout("none")
      .throwing(IOException.class)
      .shared();

  private static final Operation MAX = Operation.of("Catalog", "max")
      .insteadOnLoop("CatalogAsync.max()")
      .timeout("5s")
      .throwing(Exception.class, IOException.class);

  private static final Operation SIZE = Operation.of("Catalog", "size")
      .insteadOnLoop("CatalogAsync.size()")
      .timeout("5s");

  private static final Operation FLAGS = Operation.of("Catalog", "flags")
      .insteadOnLoop("CatalogAsync.flags()")
      .timeout("5s");

  private static final Operation OLD = Operation.of("Catalog", "old")
      .insteadOnLoop("CatalogAsync.old()")
      .timeout("5s");

  private static final Operation LOAD = Operation.of("Catalog", "load")
      .insteadOnLoop("CatalogAsync.load()")
      .executor("disk")
      .timeout("5s")
      .throwing(IOException.class);

  private static final Operation VALUES = Operation.of("Catalog", "values")
      .insteadOnLoop("CatalogAsync.values()")
      .timeout("5s");

  private static final Operation CHANGES = Operation.of("Catalog", "changes")
      .insteadOnLoop("CatalogAsync.changes()")
      .timeout("5s");

  private static final Operation GET_OR = Operation.of("Catalog", "getOr")
      .insteadOnLoop("CatalogAsync.getOr()")
      .timeout("5s");

  private static final Operation CLOSE = Operation.of("Catalog", "close")
      .insteadOnLoop("CatalogAsync.close()")
      .timeout("5s")
      .throwing(IOException.class);

  private final Catalog<K, V> target;

  private final Crossings crossings;

  CatalogSyncFacade(Catalog<K, V> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime, LOAD);
  }

  @Override
  public V get(K key) {
    return crossings.await(GET, () -> target.get(key));
  }

  @Override
  public Map<K, ? extends V> getAll(Collection<? extends K> keys) {
    return crossings.await(GET_ALL, () -> target.getAll(keys));
  }

  @Override
  public void put(K target, V crossings) throws IOException {
    if (this.crossings.awaitsDirectly()) {
      this.crossings.await(PUT, this.target.put(target, crossings));
    } else {
      this.crossings.await(PUT, () -> this.target.put(target, crossings));
    }
  }

  @Override
  public <T extends Number & Comparable<T>, X extends Exception> T max(Class<T> type,
      List<? super T> into) throws X, IOException {
    if (crossings.passesDirectly()) {
      return target.<T, X>max(type, into);
    }
    return crossings.passThrough(MAX, () -> target.<T, X>max(type, into));
  }

  @Override
  public int size() {
    if (crossings.passesDirectly()) {
      return target.size();
    }
    return crossings.passThrough(SIZE, () -> target.size());
  }

  @Override
  public boolean[] flags(boolean... defaults) {
    if (crossings.passesDirectly()) {
      return target.flags(defaults);
    }
    return crossings.passThrough(FLAGS, () -> target.flags(defaults));
  }

  @Override
  public V old(K key) {
    return crossings.awaitFuture(OLD, () -> target.old(key));
  }

  @Override
  public V load(K key) throws IOException {
    return crossings.passThroughStage(LOAD, () -> target.load(key));
  }

  @Override
  public String name() {
    return target.name();
  }

  @Override
  public Stream<V> values() {
    if (crossings.passesDirectly()) {
      return target.values();
    }
    return crossings.passThrough(VALUES, () -> target.values());
  }

  @Override
  public Stream<V> changes() {
    return crossings.stream(CHANGES, target.changes());
  }

  @Override
  public V getOr(K key, V thrown) {
    if (crossings.passesDirectly()) {
      return target.getOr(key, thrown);
    }
    return crossings.passThrough(GET_OR, () -> target.getOr(key, thrown));
  }

  @Override
  public void close() throws IOException {
    if (crossings.passesDirectly()) {
      target.close();
    } else {
      crossings.passThrough(CLOSE, () -> {
        target.close();
        return null;
      });
    }
  }

  @Override
  public String toString() {
    return "CatalogSync of " + target;
  }
}
