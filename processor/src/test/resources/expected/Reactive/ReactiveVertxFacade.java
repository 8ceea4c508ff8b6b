package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.FutureStages;
import dev.smartasync.generated.Operation;
import dev.smartasync.mutiny.MutinyStages;
import dev.smartasync.reactor.ReactorStages;
import dev.smartasync.rxjava.RxJavaStages;
import dev.smartasync.vertx.VertxStages;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

@NullMarked
@Generated("dev.smartasync.processor")
final class ReactiveVertxFacade<K, V extends @Nullable Object> implements ReactiveVertx<K, V> {
  private static final Operation ALL = Operation.of("Reactive", "all")
      .throwing(IOException.class);

  private static final Operation NAME = Operation.of("Reactive", "name");

  private static final Operation CLEAR = Operation.of("Reactive", "clear");

  private static final Operation NOTHING = Operation.of("Reactive", "nothing");

  private static final Operation COUNT = Operation.of("Reactive", "count");

  private static final Operation COUNT_OR_NULL = Operation.of("Reactive", "countOrNull");

  private static final Operation GET = Operation.of("Reactive", "get")
      .throwing(IOException.class)
      .shared();

  private static final Operation GET_OR_NULL = Operation.of("Reactive", "getOrNull");

  private static final Operation WILD = Operation.of("Reactive", "wild");

  private static final Operation PUT = Operation.of("Reactive", "put");

  private static final Operation PLAIN = Operation.of("Reactive", "plain");

  private static final Operation MONO = Operation.of("Reactive", "mono");

  private static final Operation MONO_OF_NOTHING = Operation.of("Reactive", "monoOfNothing");

  private static final Operation UNI = Operation.of("Reactive", "uni");

  private static final Operation SINGLE = Operation.of("Reactive", "single");

  private static final Operation MAYBE = Operation.of("Reactive", "maybe");

  private static final Operation COMPLETABLE = Operation.of("Reactive", "completable");

  private static final Operation VERTX = Operation.of("Reactive", "vertx");

  private static final Operation VERTX_IN_TIME = Operation.of("Reactive", "vertxInTime")
      .timeout("2s");

  private static final Operation LOAD = Operation.of("Reactive", "load")
      .executor("disk")
      .throwing(IOException.class);

  private static final Operation LOAD_MONO = Operation.of("Reactive", "loadMono");

  private static final Operation MAX = Operation.of("Reactive", "max")
      .throwing(Exception.class);

  private static final Operation SEND_ASYNC = Operation.of("Reactive", "sendAsync");

  private static final Operation STREAM = Operation.of("Reactive", "stream");

  private static final Operation CLOSE = Operation.of("Reactive", "close");

  private final Reactive<K, V> target;

  private final Crossings crossings;

  ReactiveVertxFacade(Reactive<K, V> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime, LOAD);
  }

  @Override
  public Future<List<V>> all(K context) {
    return VertxStages.future(crossings.offload(ALL, () -> target.all(context)));
  }

  @Override
  public Future<@Nullable String> name(K key) {
    return VertxStages.future(crossings.offload(NAME, () -> target.name(key)));
  }

  @Override
  public Future<Void> clear() {
    return VertxStages.future(crossings.offload(CLEAR, () -> {
      target.clear();
      return null;
    }));
  }

  @Override
  public Future<Void> nothing() {
    return VertxStages.future(crossings.offload(NOTHING, () -> target.nothing()));
  }

  @Override
  public Future<Integer> count() {
    return VertxStages.future(crossings.offload(COUNT, () -> target.count()));
  }

  @Override
  public Future<@Nullable Integer> countOrNull() {
    return VertxStages.future(crossings.offload(COUNT_OR_NULL, () -> target.countOrNull()));
  }

  @Override
  public Future<V> get(K key) {
    return VertxStages.future(crossings.callAsync(GET, () -> target.get(key)));
  }

  @Override
  public Future<@Nullable String> getOrNull(K key) {
    return VertxStages.future(crossings.callAsync(GET_OR_NULL, () -> target.getOrNull(key)));
  }

  @Override
  public Future<List<? super K>> wild() {
    return VertxStages.future(crossings.callAsync(WILD, () -> target.wild()));
  }

  @Override
  public Future<Void> put(K key, V value) {
    return VertxStages.future(crossings.callAsync(PUT, () -> target.put(key, value)));
  }

  @Override
  public Future<String> plain(Future<K> key) {
    return VertxStages.future(
        crossings.callAsync(PLAIN, () -> FutureStages.stage(target.plain(key))));
  }

  @Override
  public Future<K> mono(K context) {
    return VertxStages.future(
        crossings.callAsync(MONO, () -> ReactorStages.stage(target.mono(context))));
  }

  @Override
  public Future<Void> monoOfNothing() {
    return VertxStages.future(
        crossings.callAsync(MONO_OF_NOTHING, () -> ReactorStages.stage(target.monoOfNothing())));
  }

  @Override
  public Future<V> uni(K context) {
    return VertxStages.future(
        crossings.callAsync(UNI, () -> MutinyStages.stage(target.uni(context))));
  }

  @Override
  public Future<K> single() {
    return VertxStages.future(
        crossings.callAsync(SINGLE, () -> RxJavaStages.stage(target.single())));
  }

  @Override
  public Future<K> maybe() {
    return VertxStages.future(crossings.callAsync(MAYBE, () -> RxJavaStages.stage(target.maybe())));
  }

  @Override
  public Future<Void> completable() {
    return VertxStages.future(
        crossings.callAsync(COMPLETABLE, () -> RxJavaStages.stage(target.completable())));
  }

  @Override
  public Future<V> vertx(K key) {
    if (crossings.startsDirectly()) {
      return VertxStages.future("Reactive.vertx", () -> target.vertx(key));
    }
    return VertxStages.future(
        crossings.callAsync(VERTX, () -> VertxStages.stage(target.vertx(key))));
  }

  @Override
  public Future<@Nullable String> vertxInTime() {
    return VertxStages.future(
        crossings.callAsync(VERTX_IN_TIME, () -> VertxStages.stage(target.vertxInTime())));
  }

  @Override
  public Future<V> load(K key) {
    return VertxStages.future(crossings.offloadStage(LOAD, () -> target.load(key)));
  }

  @Override
  public Future<K> loadMono(K target) {
    return VertxStages.future(
        crossings.offloadStage(LOAD_MONO, () -> ReactorStages.stage(this.target.loadMono(target))));
  }

  @Override
  public String label() {
    return target.label();
  }

  @Override
  public <T extends Number & Comparable<T>, X extends Exception> Future<T> max(Class<T> type,
      List<? super T> into) {
    return VertxStages.future(crossings.offload(MAX, () -> target.<T, X>max(type, into)));
  }

  @Override
  public Future<String> send(String message) {
    return VertxStages.future(
        crossings.callAsync(SEND_ASYNC, () -> ReactorStages.stage(target.sendAsync(message))));
  }

  @Override
  public Flux<K> flux() {
    return target.flux();
  }

  @Override
  public Multi<K> multi() {
    return target.multi();
  }

  @Override
  public Flowable<K> flowable() {
    return target.flowable();
  }

  @Override
  public Observable<K> observable() {
    return target.observable();
  }

  @Override
  public Flow.Publisher<K> publisher() {
    return target.publisher();
  }

  @Override
  public Flow.Publisher<K> stream() {
    return crossings.publisher(STREAM, () -> target.stream());
  }

  @Override
  public Future<Void> close() {
    return VertxStages.future(crossings.offload(CLOSE, () -> {
      target.close();
      return null;
    }));
  }

  @Override
  public String toString() {
    return "ReactiveVertx of " + target;
  }
}
