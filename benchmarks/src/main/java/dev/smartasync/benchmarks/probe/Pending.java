package dev.smartasync.benchmarks.probe;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import io.netty.channel.DefaultEventLoop;
import io.reactivex.rxjava3.core.Single;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineDispatcher;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.ExecutorsKt;
import kotlinx.coroutines.GlobalScope;
import kotlinx.coroutines.future.FutureKt;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Time and heap of calls from a Netty loop that are pending at once, from one to as many as its
 * second argument says. Each body waits until all are pending; time is until the last result is
 * back on the loop, without that of looking at the heap, which takes rounds of its own.
 */
public final class Pending {

  private static final int THREADS = 256;
  private static final int WARM_UP = 1_000;
  private static final String WARM_UP_ROUNDS = "200";
  private static final int LEAST_WITH_HEAP = 1_000;

  private final DefaultEventLoop loop = new DefaultEventLoop();
  private final ExecutorService few = SmartExecutors.bounded("few", THREADS, Integer.MAX_VALUE);
  private final SmartRuntime bounded = SmartRuntime.builder().defaultExecutor(few).build();
  private final Scheduler elastic =
      Schedulers.newBoundedElastic(THREADS, Integer.MAX_VALUE, "elastic", 60, true);
  private final Scheduler onLoop = Schedulers.fromExecutor(loop);
  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(THREADS));
  private final CoroutineDispatcher kotlinPool =
      Dispatchers.getIO().limitedParallelism(THREADS, null);
  private final CoroutineDispatcher kotlinLoop = ExecutorsKt.from(loop);
  private final ExecutorService rxThreads =
      Executors.newFixedThreadPool(THREADS, task -> Thread.ofPlatform().daemon().unstarted(task));
  private final io.reactivex.rxjava3.core.Scheduler rxPool =
      io.reactivex.rxjava3.schedulers.Schedulers.from(rxThreads);
  private final io.reactivex.rxjava3.core.Scheduler rxLoop =
      io.reactivex.rxjava3.schedulers.Schedulers.from(loop);
  private final Map<String, Offload> contenders = new LinkedHashMap<>();
  private final Figures figures = new Figures();

  /** How a call is made, and how many bodies can block at once. */
  private record Offload(
      int threads, Function<Blocked, Function<Integer, CompletableFuture<Integer>>> calls) {

    Blocked target(int count) {
      return new Blocked(Math.min(threads, count));
    }
  }

  private Pending() {
    contenders.put(
        "byHand",
        new Offload(
            Integer.MAX_VALUE,
            blocked -> call -> HandWritten.offload(blocked::untilReleased, loop)));
    contenders.put(
        "facade",
        new Offload(Integer.MAX_VALUE, blocked -> through(SmartRuntime.shared(), blocked)));
    contenders.put("bounded", new Offload(THREADS, blocked -> through(bounded, blocked)));
    contenders.put(
        "reactor",
        new Offload(
            THREADS,
            blocked ->
                call ->
                    Mono.fromCallable(blocked::untilReleased)
                        .subscribeOn(elastic)
                        .publishOn(onLoop)
                        .toFuture()));
    contenders.put("vertx", new Offload(THREADS, blocked -> call -> vertx(blocked)));
    contenders.put("kotlin", new Offload(THREADS, blocked -> call -> kotlin(blocked)));
    contenders.put(
        "rxjava",
        new Offload(
            THREADS,
            blocked ->
                call ->
                    Single.fromCallable(blocked::untilReleased)
                        .subscribeOn(rxPool)
                        .observeOn(rxLoop)
                        .toCompletionStage()
                        .toCompletableFuture()));
  }

  private CompletableFuture<Integer> vertx(Blocked blocked) {
    CompletableFuture<Integer> result = new CompletableFuture<>();
    vertx
        .executeBlocking(blocked::untilReleased, false)
        .onSuccess(value -> loop.execute(() -> result.complete(value)));
    return result;
  }

  private CompletableFuture<Integer> kotlin(Blocked blocked) {
    return FutureKt.future(
        GlobalScope.INSTANCE,
        kotlinLoop,
        CoroutineStart.UNDISPATCHED,
        (scope, caller) ->
            BuildersKt.withContext(
                kotlinPool, (inner, continuation) -> unchecked(blocked), caller));
  }

  private static int unchecked(Blocked blocked) {
    try {
      return blocked.untilReleased();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Function<Integer, CompletableFuture<Integer>> through(
      SmartRuntime runtime, Blocked blocked) {
    BlockedAsync async = BlockedAsync.of(blocked, runtime);
    return call -> async.untilReleased();
  }

  /**
   * Takes the directory for the figures, the most calls that are to be pending, and perhaps how
   * many rounds are for warming up.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Pending pending = new Pending();
    pending.warmUp(Integer.parseInt(arguments.length > 2 ? arguments[2] : WARM_UP_ROUNDS));
    for (int count = 1; count <= Integer.parseInt(arguments[1]); count *= 10) {
      pending.measure(count);
    }
    pending.figures.write(Path.of(arguments[0]), "Pending");
    pending.stop();
  }

  private void warmUp(int rounds) throws InterruptedException {
    for (int round = 0; round < rounds; round++) {
      for (Offload contender : contenders.values()) {
        seconds(contender, WARM_UP);
      }
    }
  }

  private void measure(int count) throws InterruptedException {
    Map<String, String> params = Map.of("pending", String.valueOf(count));
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int round = 0; round < Math.clamp(200_000 / count, 3, 1_000); round++) {
      for (Map.Entry<String, Offload> contender : contenders.entrySet()) {
        times
            .computeIfAbsent(contender.getKey(), name -> new ArrayList<>())
            .add(seconds(contender.getValue(), count) * 1e9 / count);
      }
    }
    times.forEach((name, rounds) -> figures.add("PendingTime." + name, params, rounds, "ns"));
    if (count >= LEAST_WITH_HEAP) {
      for (Map.Entry<String, Offload> contender : contenders.entrySet()) {
        double bytes = heap(contender.getValue(), count) / count;
        figures.add("PendingHeap." + contender.getKey(), params, List.of(bytes), "B");
      }
    }
  }

  private double seconds(Offload offload, int count) throws InterruptedException {
    if (count >= 100_000) {
      System.gc(); // what is left of others is not to be paid for here
    }
    long start = System.nanoTime();
    Blocked blocked = offload.target(count);
    List<CompletableFuture<Integer>> futures = begin(offload, blocked, count);
    end(blocked, futures);
    return (System.nanoTime() - start) / 1e9;
  }

  private double heap(Offload offload, int count) throws InterruptedException {
    long before = used();
    Blocked blocked = offload.target(count);
    List<CompletableFuture<Integer>> futures = begin(offload, blocked, count);
    double bytes = used() - before;
    end(blocked, futures);
    return bytes;
  }

  private static long used() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private List<CompletableFuture<Integer>> begin(Offload offload, Blocked blocked, int count)
      throws InterruptedException {
    List<CompletableFuture<Integer>> futures = new ArrayList<>(count);
    Function<Integer, CompletableFuture<Integer>> calls = offload.calls().apply(blocked);
    loop.submit(
            () -> {
              for (int call = 0; call < count; call++) {
                futures.add(calls.apply(call));
              }
            })
        .sync();
    blocked.awaitStarted();
    return futures;
  }

  private static void end(Blocked blocked, List<CompletableFuture<Integer>> futures) {
    blocked.letGo();
    futures.forEach(CompletableFuture::join);
  }

  private void stop() {
    bounded.close();
    few.close();
    elastic.dispose();
    vertx.close().await();
    rxThreads.shutdown();
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
