package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.FutureStages;
import dev.smartasync.generated.Operation;
import dev.smartasync.mutiny.MutinyStages;
import dev.smartasync.reactivestreams.ReactiveStreams;
import dev.smartasync.reactor.ReactorStages;
import dev.smartasync.rxjava.RxJavaStages;
import dev.smartasync.vertx.VertxStages;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Generated("dev.smartasync.processor")
final class ReactiveRxJavaFacade<K, V extends @Nullable Object> implements ReactiveRxJava<K, V> {
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

  ReactiveRxJavaFacade(Reactive<K, V> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime, LOAD);
  }

  @Override
  public Single<List<V>> all(K context) {
    return RxJavaStages.single(() -> crossings.offload(ALL, () -> target.all(context)));
  }

  @Override
  public Maybe<String> name(K key) {
    return RxJavaStages.maybe(() -> crossings.offload(NAME, () -> target.name(key)));
  }

  @Override
  public Completable clear() {
    return RxJavaStages.completable(() -> crossings.offload(CLEAR, () -> {
      target.clear();
      return null;
    }));
  }

  @Override
  public Completable nothing() {
    return RxJavaStages.completable(() -> crossings.offload(NOTHING, () -> target.nothing()));
  }

  @Override
  public Single<Integer> count() {
    return RxJavaStages.single(() -> crossings.offload(COUNT, () -> target.count()));
  }

  @Override
  public Maybe<Integer> countOrNull() {
    return RxJavaStages.maybe(() -> crossings.offload(COUNT_OR_NULL, () -> target.countOrNull()));
  }

  @Override
  public Single<V> get(K key) {
    return RxJavaStages.single(() -> crossings.callAsync(GET, () -> target.get(key)));
  }

  @Override
  public Maybe<String> getOrNull(K key) {
    return RxJavaStages.maybe(() -> crossings.callAsync(GET_OR_NULL, () -> target.getOrNull(key)));
  }

  @Override
  public Single<List<? super K>> wild() {
    return RxJavaStages.single(() -> crossings.callAsync(WILD, () -> target.wild()));
  }

  @Override
  public Completable put(K key, V value) {
    return RxJavaStages.completable(() -> crossings.callAsync(PUT, () -> target.put(key, value)));
  }

  @Override
  public Single<String> plain(Future<K> key) {
    return RxJavaStages.single(
        () -> crossings.callAsync(PLAIN, () -> FutureStages.stage(target.plain(key))));
  }

  @Override
  public Maybe<K> mono(K context) {
    return RxJavaStages.maybe(
        () -> crossings.callAsync(MONO, () -> ReactorStages.stage(target.mono(context))));
  }

  @Override
  public Completable monoOfNothing() {
    return RxJavaStages.completable(
        () -> crossings.callAsync(MONO_OF_NOTHING, () -> ReactorStages.stage(target.monoOfNothing())));
  }

  @Override
  public Maybe<V> uni(K context) {
    return RxJavaStages.maybe(
        () -> crossings.callAsync(UNI, () -> MutinyStages.stage(target.uni(context))));
  }

  @Override
  public Single<K> single() {
    return RxJavaStages.single(
        () -> crossings.callAsync(SINGLE, () -> RxJavaStages.stage(target.single())));
  }

  @Override
  public Maybe<K> maybe() {
    return RxJavaStages.maybe(
        () -> crossings.callAsync(MAYBE, () -> RxJavaStages.stage(target.maybe())));
  }

  @Override
  public Completable completable() {
    return RxJavaStages.completable(
        () -> crossings.callAsync(COMPLETABLE, () -> RxJavaStages.stage(target.completable())));
  }

  @Override
  public Single<V> vertx(K key) {
    return RxJavaStages.single(
        () -> crossings.callAsync(VERTX, () -> VertxStages.stage(target.vertx(key))));
  }

  @Override
  public Maybe<String> vertxInTime() {
    return RxJavaStages.maybe(
        () -> crossings.callAsync(VERTX_IN_TIME, () -> VertxStages.stage(target.vertxInTime())));
  }

  @Override
  public Single<V> load(K key) {
    return RxJavaStages.single(() -> crossings.offloadStage(LOAD, () -> target.load(key)));
  }

  @Override
  public Maybe<K> loadMono(K target) {
    return RxJavaStages.maybe(
        () -> crossings.offloadStage(LOAD_MONO, () -> ReactorStages.stage(this.target.loadMono(target))));
  }

  @Override
  public String label() {
    return target.label();
  }

  @Override
  public <T extends Number & Comparable<T>, X extends Exception> Single<T> max(Class<T> type,
      List<? super T> into) {
    return RxJavaStages.single(() -> crossings.offload(MAX, () -> target.<T, X>max(type, into)));
  }

  @Override
  public Maybe<String> send(String message) {
    return RxJavaStages.maybe(
        () -> crossings.callAsync(SEND_ASYNC, () -> ReactorStages.stage(target.sendAsync(message))));
  }

  @Override
  public Flowable<K> flux() {
    return RxJavaStages.flowable(ReactiveStreams.publisher(target.flux()));
  }

  @Override
  public Flowable<K> multi() {
    return RxJavaStages.flowable(target.multi());
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
  public Flowable<K> publisher() {
    return RxJavaStages.flowable(target.publisher());
  }

  @Override
  public Flowable<K> stream() {
    return RxJavaStages.flowable(crossings.publisher(STREAM, () -> target.stream()));
  }

  @Override
  public Completable close() {
    return RxJavaStages.completable(() -> crossings.offload(CLOSE, () -> {
      target.close();
      return null;
    }));
  }

  @Override
  public String toString() {
    return "ReactiveRxJava of " + target;
  }
}
