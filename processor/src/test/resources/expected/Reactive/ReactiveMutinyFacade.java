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
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Generated("dev.smartasync.processor")
final class ReactiveMutinyFacade<K, V extends @Nullable Object> implements ReactiveMutiny<K, V> {
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

  ReactiveMutinyFacade(Reactive<K, V> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime, LOAD);
  }

  @Override
  public Uni<List<V>> all(K context) {
    return MutinyStages.uni(() -> crossings.offload(ALL, () -> target.all(context)));
  }

  @Override
  public Uni<@Nullable String> name(K key) {
    return MutinyStages.uni(() -> crossings.offload(NAME, () -> target.name(key)));
  }

  @Override
  public Uni<Void> clear() {
    return MutinyStages.uni(() -> crossings.offload(CLEAR, () -> {
      target.clear();
      return null;
    }));
  }

  @Override
  public Uni<Void> nothing() {
    return MutinyStages.uni(() -> crossings.offload(NOTHING, () -> target.nothing()));
  }

  @Override
  public Uni<Integer> count() {
    return MutinyStages.uni(() -> crossings.offload(COUNT, () -> target.count()));
  }

  @Override
  public Uni<@Nullable Integer> countOrNull() {
    return MutinyStages.uni(() -> crossings.offload(COUNT_OR_NULL, () -> target.countOrNull()));
  }

  @Override
  public Uni<V> get(K key) {
    return MutinyStages.uni(() -> crossings.callAsync(GET, () -> target.get(key)));
  }

  @Override
  public Uni<@Nullable String> getOrNull(K key) {
    return MutinyStages.uni(() -> crossings.callAsync(GET_OR_NULL, () -> target.getOrNull(key)));
  }

  @Override
  public Uni<List<? super K>> wild() {
    return MutinyStages.uni(() -> crossings.callAsync(WILD, () -> target.wild()));
  }

  @Override
  public Uni<Void> put(K key, V value) {
    return MutinyStages.uni(() -> crossings.callAsync(PUT, () -> target.put(key, value)));
  }

  @Override
  public Uni<String> plain(Future<K> key) {
    return MutinyStages.uni(
        () -> crossings.callAsync(PLAIN, () -> FutureStages.stage(target.plain(key))));
  }

  @Override
  public Uni<K> mono(K context) {
    return MutinyStages.uni(
        () -> crossings.callAsync(MONO, () -> ReactorStages.stage(target.mono(context))));
  }

  @Override
  public Uni<Void> monoOfNothing() {
    return MutinyStages.uni(
        () -> crossings.callAsync(MONO_OF_NOTHING, () -> ReactorStages.stage(target.monoOfNothing())));
  }

  @Override
  public Uni<V> uni(K context) {
    return MutinyStages.uni(
        context2 -> crossings.callAsync(UNI, () -> MutinyStages.stage(target.uni(context), context2)));
  }

  @Override
  public Uni<K> single() {
    return MutinyStages.uni(
        () -> crossings.callAsync(SINGLE, () -> RxJavaStages.stage(target.single())));
  }

  @Override
  public Uni<K> maybe() {
    return MutinyStages.uni(
        () -> crossings.callAsync(MAYBE, () -> RxJavaStages.stage(target.maybe())));
  }

  @Override
  public Uni<Void> completable() {
    return MutinyStages.uni(
        () -> crossings.callAsync(COMPLETABLE, () -> RxJavaStages.stage(target.completable())));
  }

  @Override
  public Uni<V> vertx(K key) {
    return MutinyStages.uni(
        () -> crossings.callAsync(VERTX, () -> VertxStages.stage(target.vertx(key))));
  }

  @Override
  public Uni<@Nullable String> vertxInTime() {
    return MutinyStages.uni(
        () -> crossings.callAsync(VERTX_IN_TIME, () -> VertxStages.stage(target.vertxInTime())));
  }

  @Override
  public Uni<V> load(K key) {
    return MutinyStages.uni(() -> crossings.offloadStage(LOAD, () -> target.load(key)));
  }

  @Override
  public Uni<K> loadMono(K target) {
    return MutinyStages.uni(
        () -> crossings.offloadStage(LOAD_MONO, () -> ReactorStages.stage(this.target.loadMono(target))));
  }

  @Override
  public String label() {
    return target.label();
  }

  @Override
  public <T extends Number & Comparable<T>, X extends Exception> Uni<T> max(Class<T> type,
      List<? super T> into) {
    return MutinyStages.uni(() -> crossings.offload(MAX, () -> target.<T, X>max(type, into)));
  }

  @Override
  public Uni<String> send(String message) {
    return MutinyStages.uni(
        () -> crossings.callAsync(SEND_ASYNC, () -> ReactorStages.stage(target.sendAsync(message))));
  }

  @Override
  public Multi<K> flux() {
    return MutinyStages.multi(ReactiveStreams.publisher(target.flux()));
  }

  @Override
  public Multi<K> multi() {
    return target.multi();
  }

  @Override
  public Multi<K> flowable() {
    return MutinyStages.multi(ReactiveStreams.publisher(target.flowable()));
  }

  @Override
  public Multi<K> publisher() {
    return MutinyStages.multi(target.publisher());
  }

  @Override
  public Multi<K> stream() {
    return MutinyStages.multi(crossings.publisher(STREAM, () -> target.stream()));
  }

  @Override
  public Uni<Void> close() {
    return MutinyStages.uni(() -> crossings.offload(CLOSE, () -> {
      target.close();
      return null;
    }));
  }

  @Override
  public String toString() {
    return "ReactiveMutiny of " + target;
  }
}
