package dev.smartasync.benchmarks;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import kotlinx.coroutines.future.FutureKt;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import reactor.core.publisher.Mono;

/** A stage demanded of an asynchronous method; peers take it into their own type and back. */
@State(Scope.Thread)
public class AsyncToAsync extends Timed {

  private final Work work = new Work();
  private final WorkAsync facade = WorkAsync.of(work);
  private final WorkAsync proxy = SmartRuntime.shared().facade(WorkAsync.class, work);

  /** The kind of thread that calls: JMH's own, or one of {@link CallerThread}. */
  @Param("platform")
  String caller = "platform";

  /** Checks that it is. */
  @Setup
  public void checkCaller() {
    Caller.checkThread(caller);
  }

  /** The call itself. */
  @Benchmark
  public CompletableFuture<Integer> direct() {
    return work.ready();
  }

  /** The thread looked at, then the call. */
  @Benchmark
  public CompletableFuture<Integer> byHand() {
    return Caller.checked(work).ready();
  }

  /** The generated facade. */
  @Benchmark
  public CompletableFuture<Integer> facade() {
    return facade.ready();
  }

  /** A future of its own, which cancels the stage. */
  @Benchmark
  public Smart<Integer> smart() {
    return Smart.callAsync(work::ready);
  }

  /** A facade without generated code. */
  @Benchmark
  public CompletableFuture<Integer> proxy() {
    return proxy.ready();
  }

  /** What a proxy of Spring's costs before it does anything. */
  @Benchmark
  public CompletableFuture<Integer> springNoOp(SpringProxy spring) {
    return spring.proxy.ready();
  }

  /** A copy of the stage, as helpers of users make one. */
  @Benchmark
  public CompletableFuture<Integer> thenApply() {
    return work.ready().thenApply(value -> value);
  }

  /** Reactor's mono and back. */
  @Benchmark
  public CompletableFuture<@Nullable Integer> reactor() {
    return Mono.fromFuture(work.ready()).toFuture();
  }

  /** Mutiny's uni and back. */
  @Benchmark
  public CompletableFuture<Integer> mutiny() {
    return Uni.createFrom().completionStage(work.ready()).subscribeAsCompletionStage();
  }

  /** Vert.x's future and back. */
  @Benchmark
  public CompletionStage<Integer> vertx() {
    return Future.fromCompletionStage(work.ready()).toCompletionStage();
  }

  /** Kotlin's deferred and back. */
  @Benchmark
  public CompletableFuture<Integer> kotlin() {
    return FutureKt.asCompletableFuture(FutureKt.asDeferred(work.ready()));
  }

  /** RxJava's single and back. */
  @Benchmark
  public CompletionStage<Integer> rxjava() {
    return Single.fromCompletionStage(work.ready()).toCompletionStage();
  }
}
