package dev.smartasync.benchmarks.probe;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * How long a Vert.x loop does not come round while bodies that it has offloaded block for ten
 * milliseconds each, and how long they take together. Each call is a task of its own, as a request
 * is; a heart on the same loop is due to beat every millisecond.
 */
public final class LoopGap {

  private static final int ROUNDS = 3;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final Context loop = vertx.getOrCreateContext();
  private final Scheduler elastic = Schedulers.boundedElastic();
  private final Scheduler onLoop = Schedulers.fromExecutor(this::execute);
  private final int calls;
  private final Map<String, Supplier<CompletionStage<?>>> contenders = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Double>>> rounds = new LinkedHashMap<>();

  private LoopGap(int calls) {
    this.calls = calls;
    Blocked blocked = new Blocked(0);
    BlockedAsync async = BlockedAsync.of(blocked);
    contenders.put("byHand", () -> HandWritten.offload(blocked::briefly, this::execute));
    contenders.put("facade", async::briefly);
    contenders.put(
        "vertx", () -> vertx.executeBlocking(blocked::briefly, false).toCompletionStage());
    contenders.put(
        "reactor",
        () ->
            Mono.fromCallable(blocked::briefly).subscribeOn(elastic).publishOn(onLoop).toFuture());
  }

  private void execute(Runnable task) {
    loop.runOnContext(nothing -> task.run());
  }

  /** Takes the directory for the figures, and how many calls. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    LoopGap gap = new LoopGap(Integer.parseInt(arguments[1]));
    for (int round = 0; round <= ROUNDS; round++) {
      gap.idle(round);
      for (String contender : gap.contenders.keySet()) {
        gap.measure(contender, round);
      }
    }
    Figures figures = new Figures();
    gap.rounds.forEach((name, all) ->
        all.forEach((figure, values) ->
            figures.add("LoopGap." + name, Map.of("figure", figure), values, "ms")));
    figures.write(Path.of(arguments[0]), "LoopGap");
    gap.vertx.close().await();
    gap.elastic.dispose();
  }

  private void idle(int round) throws InterruptedException {
    Heart heart = new Heart();
    Thread.sleep(500);
    record("idle", round, heart.stop());
  }

  private void measure(String name, int round) throws InterruptedException {
    Supplier<CompletionStage<?>> contender = contenders.get(name);
    CountDownLatch done = new CountDownLatch(calls);
    Heart heart = new Heart();
    long start = System.nanoTime();
    for (int call = 0; call < calls; call++) {
      execute(() -> count(contender.get(), done));
    }
    done.await();
    long all = System.nanoTime() - start;
    record(name, round, heart.stop());
    add(name, round, "all calls", all);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the latch tells
  private static void count(CompletionStage<?> stage, CountDownLatch done) {
    stage.thenRun(done::countDown);
  }

  private void record(String name, int round, long[] gaps) {
    add(name, round, "longest gap", LongStream.of(gaps).max().orElseThrow());
    add(name, round, "99 % of gaps", Figures.p99(gaps));
  }

  private void add(String name, int round, String figure, double nanos) {
    if (round > 0) { // the first is a warm-up
      rounds
          .computeIfAbsent(name, contender -> new LinkedHashMap<>())
          .computeIfAbsent(figure, each -> new ArrayList<>())
          .add(nanos / 1e6);
    }
  }

  /** Beats on the loop. */
  private final class Heart {

    private final List<Long> beats = new ArrayList<>(List.of(System.nanoTime()));
    private final long timer = vertx.setPeriodic(1, due -> beat());

    private void beat() {
      beats.add(System.nanoTime());
    }

    /** Stops it and returns the times between beats. */
    long[] stop() {
      vertx.cancelTimer(timer);
      return CompletableFuture.supplyAsync(this::gaps, LoopGap.this::execute).join();
    }

    private long[] gaps() {
      beat();
      return IntStream.range(1, beats.size())
          .mapToLong(i -> beats.get(i) - beats.get(i - 1))
          .toArray();
    }
  }
}
