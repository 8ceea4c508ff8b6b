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
import io.vertx.core.Future;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@NullMarked
@Generated("dev.smartasync.processor")
final class ReactiveReactorFacade<K, V extends @Nullable Object> implements ReactiveReactor<K, V> {
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

  ReactiveReactorFacade(Reactive<K, V> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime, LOAD);
  }

  @Override
  public Mono<List<V>> all(K context) {
    return ReactorStages.mono(() -> crossings.offload(ALL, () -> target.all(context)));
  }

  @Override
  public Mono<String> name(K key) {
    return ReactorStages.mono(() -> crossings.offload(NAME, () -> target.name(key)));
  }

  @Override
  public Mono<Void> clear() {
    return ReactorStages.mono(() -> crossings.offload(CLEAR, () -> {
      target.clear();
      return null;
    }));
  }

  @Override
  public Mono<Void> nothing() {
    return ReactorStages.mono(() -> crossings.offload(NOTHING, () -> target.nothing()));
  }

  @Override
  public Mono<Integer> count() {
    return ReactorStages.mono(() -> crossings.offload(COUNT, () -> target.count()));
  }

  @Override
  public Mono<Integer> countOrNull() {
    return ReactorStages.mono(() -> crossings.offload(COUNT_OR_NULL, () -> target.countOrNull()));
  }

  @Override
  public Mono<V> get(K key) {
    return ReactorStages.mono(() -> crossings.callAsync(GET, () -> target.get(key)));
  }

  @Override
  public Mono<String> getOrNull(K key) {
    return ReactorStages.mono(() -> crossings.callAsync(GET_OR_NULL, () -> target.getOrNull(key)));
  }

  @Override
  public Mono<List<? super K>> wild() {
    return ReactorStages.mono(() -> crossings.callAsync(WILD, () -> target.wild()));
  }

  @Override
  public Mono<Void> put(K key, V value) {
    return ReactorStages.mono(() -> crossings.callAsync(PUT, () -> target.put(key, value)));
  }

  @Override
  public Mono<String> plain(Future<K> key) {
    return ReactorStages.mono(
        () -> crossings.callAsync(PLAIN, () -> FutureStages.stage(target.plain(key))));
  }

  @Override
  public Mono<K> mono(K context) {
    return ReactorStages.mono(
        context2 -> crossings.callAsync(MONO, () -> ReactorStages.stage(target.mono(context), context2)));
  }

  @Override
  public Mono<Void> monoOfNothing() {
    return ReactorStages.mono(
        context -> crossings.callAsync(MONO_OF_NOTHING, () -> ReactorStages.stage(target.monoOfNothing(), context)));
  }

  @Override
  public Mono<V> uni(K context) {
    return ReactorStages.mono(
        () -> crossings.callAsync(UNI, () -> MutinyStages.stage(target.uni(context))));
  }

  @Override
  public Mono<K> single() {
    return ReactorStages.mono(
        () -> crossings.callAsync(SINGLE, () -> RxJavaStages.stage(target.single())));
  }

  @Override
  public Mono<K> maybe() {
    return ReactorStages.mono(
        () -> crossings.callAsync(MAYBE, () -> RxJavaStages.stage(target.maybe())));
  }

  @Override
  public Mono<Void> completable() {
    return ReactorStages.mono(
        () -> crossings.callAsync(COMPLETABLE, () -> RxJavaStages.stage(target.completable())));
  }

  @Override
  public Mono<V> vertx(K key) {
    return ReactorStages.mono(
        () -> crossings.callAsync(VERTX, () -> VertxStages.stage(target.vertx(key))));
  }

  @Override
  public Mono<String> vertxInTime() {
    return ReactorStages.mono(
        () -> crossings.callAsync(VERTX_IN_TIME, () -> VertxStages.stage(target.vertxInTime())));
  }

  @Override
  public Mono<V> load(K key) {
    return ReactorStages.mono(() -> crossings.offloadStage(LOAD, () -> target.load(key)));
  }

  @Override
  public Mono<K> loadMono(K target) {
    return ReactorStages.mono(
        context -> crossings.offloadStage(LOAD_MONO, () -> ReactorStages.stage(this.target.loadMono(target), context)));
  }

  @Override
  public String label() {
    return target.label();
  }

  @Override
  public <T extends Number & Comparable<T>, X extends Exception> Mono<T> max(Class<T> type,
      List<? super T> into) {
    return ReactorStages.mono(() -> crossings.offload(MAX, () -> target.<T, X>max(type, into)));
  }

  @Override
  public Mono<String> send(String message) {
    return ReactorStages.mono(
        context -> crossings.callAsync(SEND_ASYNC, () -> ReactorStages.stage(target.sendAsync(message), context)));
  }

  @Override
  public Flux<K> flux() {
    return target.flux();
  }

  @Override
  public Flux<K> multi() {
    return ReactorStages.flux(target.multi());
  }

  @Override
  public Flux<K> flowable() {
    return ReactorStages.flux(ReactiveStreams.publisher(target.flowable()));
  }

  @Override
  public Flux<K> publisher() {
    return ReactorStages.flux(target.publisher());
  }

  @Override
  public Flux<K> stream() {
    return ReactorStages.flux(crossings.publisher(STREAM, () -> target.stream()));
  }

  @Override
  public Mono<Void> close() {
    return ReactorStages.mono(() -> crossings.offload(CLOSE, () -> {
      target.close();
      return null;
    }));
  }

  @Override
  public String toString() {
    return "ReactiveReactor of " + target;
  }
}
