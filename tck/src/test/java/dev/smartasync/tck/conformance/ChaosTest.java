package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whatever the user's executor does with a body")
@Timeout(60)
class ChaosTest {

  private static final int CALLS = 200;

  /** An executor that misbehaves, by chance. */
  interface Misbehaviour {
    void execute(Runnable body, ExecutorService pool, Random random);
  }

  record Chaos(String name, Misbehaviour misbehaviour) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Chaos> kinds() {
    List<Runnable> held = new ArrayList<>();
    AtomicInteger count = new AtomicInteger();
    return Stream.of(
        new Chaos(
            "rejects the nth",
            (body, pool, random) -> {
              if (random.nextInt(5) == 0) {
                throw new RejectedExecutionException("on purpose");
              }
              pool.execute(body);
            }),
        new Chaos(
            "throws errors",
            (body, pool, random) -> {
              if (random.nextInt(5) == 0) {
                throw new StackOverflowError("on purpose");
              }
              pool.execute(body);
            }),
        new Chaos(
            "drops",
            (body, pool, random) -> {
              if (random.nextInt(5) != 0) {
                pool.execute(body);
              }
            }),
        new Chaos(
            "runs inline",
            (body, pool, random) -> {
              if (random.nextBoolean()) {
                body.run();
              } else {
                pool.execute(body);
              }
            }),
        new Chaos(
            "runs, then throws",
            (body, pool, random) -> {
              body.run();
              if (random.nextBoolean()) {
                throw new IllegalStateException("on purpose");
              }
            }),
        new Chaos(
            "hands over, then throws",
            (body, pool, random) -> {
              pool.execute(body);
              if (random.nextBoolean()) {
                throw new IllegalStateException("on purpose");
              }
            }),
        new Chaos(
            "runs twice",
            (body, pool, random) -> {
              pool.execute(body);
              if (random.nextBoolean()) {
                pool.execute(body);
              }
            }),
        new Chaos(
            "shuffles and delays",
            (body, pool, random) -> {
              synchronized (held) {
                held.add(random.nextInt(held.size() + 1), body);
                while (held.size() > random.nextInt(8)) {
                  pool.execute(held.removeLast());
                }
              }
            }),
        new Chaos(
            "shuts down midway",
            (body, pool, random) -> {
              if (count.incrementAndGet() == CALLS / 2) {
                List<Runnable> unused = pool.shutdownNow();
              }
              pool.execute(body);
            }));
  }

  @ParameterizedTest(name = "86. it settles, and runs once at most: an executor that {0}")
  @MethodSource("kinds")
  void settles(Chaos chaos) throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<AtomicInteger> runs = new ArrayList<>();
    List<CompletableFuture<Integer>> calls = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      Executor executor = body -> chaos.misbehaviour().execute(body, pool, random);
      try (SmartRuntime runtime =
          SmartRuntime.builder().defaultExecutor(executor).timeout(Duration.ofSeconds(2)).build()) {
        for (int i = 0; i < CALLS; i++) {
          AtomicInteger ran = new AtomicInteger();
          runs.add(ran);
          calls.add(runtime.offload(ran::incrementAndGet));
          if (random.nextInt(10) == 0) {
            calls.getLast().cancel(random.nextBoolean());
          }
        }
        for (int i = 0; i < CALLS; i++) {
          assertSettles(calls.get(i), "call " + i + " of seed " + seed);
        }
      }
    }
    for (int i = 0; i < CALLS; i++) {
      int expected = calls.get(i).isCompletedExceptionally() ? 0 : 1;
      assertThat(runs.get(i).get())
          .as("runs of call %d of seed %d", i, seed)
          .isBetween(expected, 1);
    }
  }

  private static void assertSettles(CompletableFuture<Integer> call, String which)
      throws Exception {
    Object end = Waiting.value(call.handle((value, failure) -> failure == null ? value : failure));
    assertThat(end)
        .as(which)
        .isInstanceOfAny(
            Integer.class,
            RejectedExecutionException.class,
            TimeoutException.class,
            InterruptedException.class,
            CancellationException.class);
  }
}
