package dev.smartasync.benchmarks;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.future.FutureKt;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import reactor.core.publisher.Mono;

/** The ways to demand a plain value of an asynchronous method. */
@State(Scope.Benchmark)
public abstract class AwaitContenders extends Timed {

  final AsyncService service;
  private final AsyncServiceSync facade;
  private final AsyncServiceSync proxy;
  private final SmartRuntime runtime = SmartRuntime.shared();

  AwaitContenders(AsyncService service) {
    this.service = service;
    facade = AsyncServiceSync.of(service);
    proxy = runtime.facade(AsyncServiceSync.class, service);
  }

  /** A call and its value; does not capture, so that it adds nothing to what is measured. */
  interface Crossing {
    @Nullable Object make(AwaitContenders on) throws Exception;
  }

  /** Makes the crossing as often as the benchmark says and returns the outcome of the last. */
  abstract @Nullable Object measure(Crossing crossing) throws Exception;

  /** The generated facade. */
  @Benchmark
  public @Nullable Object facade() throws Exception {
    return measure(on -> on.facade.ask());
  }

  /** The runtime. */
  @Benchmark
  public @Nullable Object runtime() throws Exception {
    return measure(on -> on.runtime.await(on.service.ask()));
  }

  /** A body called where the context lets it. */
  @Benchmark
  public @Nullable Object smart() throws Exception {
    return measure(on -> Smart.callAsync(on.service::ask).await());
  }

  /** A facade without generated code. */
  @Benchmark
  public @Nullable Object proxy() throws Exception {
    return measure(on -> on.proxy.ask());
  }

  /** What is usually written. */
  @Benchmark
  public @Nullable Object join() throws Exception {
    return measure(on -> on.service.ask().join());
  }

  /** What is written where interrupts count. */
  @Benchmark
  public @Nullable Object get() throws Exception {
    return measure(on -> on.service.ask().get());
  }

  /** Reactor. */
  @Benchmark
  public @Nullable Object reactor() throws Exception {
    return measure(on -> Mono.fromFuture(on.service.ask()).block());
  }

  /** Mutiny. */
  @Benchmark
  public @Nullable Object mutiny() throws Exception {
    return measure(on -> Uni.createFrom().completionStage(on.service.ask()).await().indefinitely());
  }

  /** Vert.x. */
  @Benchmark
  public @Nullable Object vertx() throws Exception {
    return measure(on -> Future.fromCompletionStage(on.service.ask()).await());
  }

  /** Kotlin's coroutines. */
  @Benchmark
  public @Nullable Object kotlin() throws Exception {
    return measure(on ->
        BuildersKt.runBlocking(
            EmptyCoroutineContext.INSTANCE,
            (scope, caller) -> FutureKt.await(on.service.ask(), caller)));
  }

  /** RxJava. */
  @Benchmark
  public @Nullable Object rxjava() throws Exception {
    return measure(on -> Single.fromCompletionStage(on.service.ask()).blockingGet());
  }
}
