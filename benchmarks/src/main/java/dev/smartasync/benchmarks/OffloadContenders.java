package dev.smartasync.benchmarks;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.concurrent.CompletableFuture;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineDispatcher;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.ExecutorsKt;
import kotlinx.coroutines.GlobalScope;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** All ways to call a blocking method from a loop. */
@SuppressWarnings({"CheckReturnValue", "FutureReturnValueIgnored"}) // the batch waits
public abstract class OffloadContenders extends OffloadBasics {

  private @Nullable AnnotationConfigApplicationContext spring;

  OffloadContenders() {}

  /** Stops Spring, where it runs. */
  @TearDown
  public void stopSpring() {
    if (spring != null) {
      spring.close();
    }
  }

  private SpringService spring() {
    AnnotationConfigApplicationContext context = spring;
    if (context == null) {
      context = SpringService.start(service());
      spring = context;
    }
    return context.getBean(SpringService.class);
  }

  /** The runtime. */
  @Benchmark
  public int runtime() throws InterruptedException {
    SmartRuntime runtime = SmartRuntime.shared();
    return run((number, back) -> pass(runtime.offload(() -> service().call(number)), back));
  }

  /** A body called where the context lets it. */
  @Benchmark
  public int smart() throws InterruptedException {
    return run((number, back) -> pass(Smart.call(() -> service().call(number)), back));
  }

  /** A facade without generated code. */
  @Benchmark
  public int proxy() throws InterruptedException {
    BlockingServiceAsync proxy =
        SmartRuntime.shared().facade(BlockingServiceAsync.class, service());
    return run((number, back) -> pass(proxy.call(number), back));
  }

  /** Spring's {@code @Async} on virtual threads. */
  @Benchmark
  public int springVirtual() throws InterruptedException {
    SpringService bean = spring();
    return run((number, back) -> bean.virtual(number).thenAcceptAsync(back, loop()));
  }

  /** Spring's {@code @Async} on the pool that Spring Boot sets up. */
  @Benchmark
  public int springPool() throws InterruptedException {
    SpringService bean = spring();
    return run((number, back) -> bean.pool(number).thenAcceptAsync(back, loop()));
  }

  /** Reactor's scheduler for blocking calls. */
  @Benchmark
  public int reactor() throws InterruptedException {
    Scheduler onLoop = Schedulers.fromExecutor(loop());
    return run((number, back) ->
        Mono.fromCallable(() -> service().call(number))
            .subscribeOn(Schedulers.boundedElastic())
            .publishOn(onLoop)
            .subscribe(back));
  }

  /** Mutiny's pool. */
  @Benchmark
  public int mutiny() throws InterruptedException {
    return run((number, back) ->
        Uni.createFrom()
            .item(() -> service().call(number))
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
            .emitOn(loop())
            .subscribe()
            .with(back));
  }

  /** Vert.x's workers. */
  @Benchmark
  public int vertx() throws InterruptedException {
    Loop loop = loop();
    return run((number, back) ->
        loop.vertx()
            .executeBlocking(() -> service().call(number), false)
            .onSuccess(
                loop.isOfVertx() ? back::accept : value -> loop.execute(() -> back.accept(value))));
  }

  /** Kotlin's dispatcher for blocking calls. */
  @Benchmark
  public int kotlin() throws InterruptedException {
    CoroutineDispatcher onLoop = ExecutorsKt.from(loop());
    return run((number, back) ->
        BuildersKt.launch(
            GlobalScope.INSTANCE,
            onLoop,
            CoroutineStart.UNDISPATCHED,
            new KotlinCall(service(), number, back, null)));
  }

  /** RxJava's scheduler for blocking calls. */
  @Benchmark
  public int rxjava() throws InterruptedException {
    io.reactivex.rxjava3.core.Scheduler onLoop =
        io.reactivex.rxjava3.schedulers.Schedulers.from(loop());
    return run((number, back) ->
        Single.fromCallable(() -> service().call(number))
            .subscribeOn(io.reactivex.rxjava3.schedulers.Schedulers.io())
            .observeOn(onLoop)
            .subscribe(back::accept));
  }

  /** The JDK's default pool. */
  @Benchmark
  public int supplyAsync() throws InterruptedException {
    return run((number, back) ->
        CompletableFuture.supplyAsync(() -> service().call(number)).thenAcceptAsync(back, loop()));
  }
}
