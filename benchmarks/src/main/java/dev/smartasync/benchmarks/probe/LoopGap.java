package dev.smartasync.benchmarks.probe;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * How long a Vert.x loop does not come round while bodies that it has offloaded block for ten
 * milliseconds each, and how long they take together. Each call is a task of its own, as a request
 * is; a heart on the same loop is due to beat every millisecond. When all calls have ended, as many
 * are made again, until the contender has had its time: so all have about as many gaps to show.
 */
public final class LoopGap {

  private static final String IDLE = "idle";
  private static final int ROUNDS = 3;
  private static final int WARM_UP_CALLS = 100;
  private static final int WARM_UP_SHARE = 20;
  private static final String MILLIS = "2000";
  private static final String WARM_UP_TURNS = "20";

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final Context loop = vertx.getOrCreateContext();
  private final Scheduler elastic = Schedulers.boundedElastic();
  private final Scheduler onLoop = Schedulers.fromExecutor(this::execute);
  private final int calls;
  private final long nanos;
  private final Map<String, Supplier<CompletionStage<?>>> contenders = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Double>>> rounds = new LinkedHashMap<>();

  private LoopGap(int calls, int millis) {
    this.calls = calls;
    this.nanos = TimeUnit.MILLISECONDS.toNanos(millis);
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

  /**
   * Takes the directory for the figures, how many calls, and perhaps how many milliseconds a
   * contender has in a round, and how many turns are for warming up.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    LoopGap gap =
        new LoopGap(
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments.length > 2 ? arguments[2] : MILLIS));
    gap.warmUp(Integer.parseInt(arguments.length > 3 ? arguments[3] : WARM_UP_TURNS));
    List<String> order = new ArrayList<>(gap.contenders.keySet());
    order.add(IDLE);
    Random random = new Random(0);
    for (int round = 0; round <= ROUNDS; round++) {
      Collections.shuffle(order, random); // so that nobody always comes after the same one
      for (String contender : order) {
        gap.measure(contender, round);
      }
    }
    Figures figures = new Figures();
    gap.rounds.forEach((name, all) ->
        all.forEach((figure, values) ->
            figures.add(
                "LoopGap." + name,
                Map.of("calls", String.valueOf(gap.calls), "figure", figure),
                values,
                "ms")));
    figures.write(Path.of(arguments[0]), "LoopGap");
    gap.vertx.close().await();
    gap.elastic.dispose();
  }

  /** In turns, since what one has warmed up is of use to others, too. */
  private void warmUp(int turns) throws InterruptedException {
    for (int turn = 0; turn < turns; turn++) {
      for (Supplier<CompletionStage<?>> contender : contenders.values()) {
        load(contender, Math.min(calls, WARM_UP_CALLS), nanos / WARM_UP_SHARE);
      }
    }
  }

  private void measure(String name, int round) throws InterruptedException {
    Supplier<CompletionStage<?>> contender = contenders.get(name);
    Heart heart = new Heart();
    List<Long> times = List.of();
    if (contender == null) {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } else {
      times = load(contender, calls, nanos);
    }
    long[] gaps = heart.stop();
    add(name, round, "longest gap", LongStream.of(gaps).max().orElseThrow());
    add(name, round, "99 % of gaps, by time", Figures.p99ByTime(gaps));
    times.forEach(time -> add(name, round, "all calls", time));
  }

  /** Makes so many calls at once, again and again for so long; returns what each time took. */
  private List<Long> load(Supplier<CompletionStage<?>> contender, int count, long least)
      throws InterruptedException {
    List<Long> times = new ArrayList<>();
    long first = System.nanoTime();
    long start = first;
    do {
      CountDownLatch done = new CountDownLatch(count);
      for (int call = 0; call < count; call++) {
        execute(() -> count(contender.get(), done));
      }
      done.await();
      long end = System.nanoTime();
      times.add(end - start);
      start = end;
    } while (start - first < least);
    return times;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the latch tells
  private static void count(CompletionStage<?> stage, CountDownLatch done) {
    stage.thenRun(done::countDown);
  }

  private void add(String name, int round, String figure, long nanos) {
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
