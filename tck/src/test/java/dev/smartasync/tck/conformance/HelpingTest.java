package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A thread that helps while it waits")
class HelpingTest {

  private final ExecutorService two = SmartExecutors.bounded("two", 2, 100);
  private final ExecutorService one = SmartExecutors.bounded("one", 1, 100);
  private final SmartRuntime runtime =
      SmartRuntime.builder().executor("two", two).executor("one", one).build();

  @AfterEach
  void stop() {
    two.shutdownNow();
    one.shutdownNow();
  }

  @Test
  @DisplayName("68. Executors that call each other in turn do not deadlock")
  void inTurn() throws Exception {
    assertThat(Waiting.value(runtime.offload("one", () -> inTurn(20)))).isEqualTo(20);
  }

  private int inTurn(int depth) {
    if (depth == 0) {
      return 0;
    }
    String next = depth % 2 == 0 ? "two" : "one";
    return runtime.offload(next, () -> inTurn(depth - 1)).join() + 1;
  }

  @Test
  @DisplayName("37. A cancel reaches the body below one whose wait runs another that swallows it")
  void cancelTwoLevelsDown() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CompletableFuture<Integer> never = new CompletableFuture<>();
    CompletableFuture<Integer> cancelled =
        runtime.offload(
            "one",
            () ->
                runtime.await(
                    runtime.offload(
                        "one",
                        () -> {
                          CompletableFuture<?> unused =
                              runtime.offload("one", () -> swallow(inside));
                          return runtime.await(never);
                        })));
    Waiting.open(inside);
    assertThat(cancelled.cancel(true)).isTrue();
    assertThat(Waiting.value(runtime.offload("one", () -> 7))).isEqualTo(7);
  }

  private static void swallow(CountDownLatch inside) {
    inside.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // Swallowed.
    }
  }

  @Test
  @DisplayName("69. Many callers with nested calls on few permits do not deadlock or exceed them")
  void manyCallers() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(runtime.offload("two", () -> nested(3, running, most)));
    }
    for (CompletableFuture<Integer> each : all) {
      assertThat(Waiting.value(each)).isEqualTo(3);
    }
    assertThat(most.get()).isBetween(1, 2);
  }

  private int nested(int depth, AtomicInteger running, AtomicInteger most) {
    most.accumulateAndGet(running.incrementAndGet(), Math::max);
    Thread.onSpinWait();
    running.decrementAndGet();
    return depth == 0
        ? 0
        : runtime.offload("two", () -> nested(depth - 1, running, most)).join() + 1;
  }

  @Test
  @DisplayName("73. It runs only its own call tree")
  void ownTree() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch queued = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    CompletableFuture<?> waiting =
        runtime.offload(
            "one",
            () -> {
              started.countDown();
              queued.await();
              runtime.offload("one", () -> 1).join();
              runtime.offload(() -> 1).join();
              ended.set(true);
            });
    Waiting.open(started);
    CompletableFuture<Boolean> foreign = runtime.offload("one", ended::get);
    queued.countDown();

    assertThat(Waiting.value(foreign)).isTrue();
    assertThat(waiting).isCompleted();
  }

  @Test
  @DisplayName("73. It does not run its sibling, which may wait for it")
  void notItsSibling() throws Exception {
    CompletableFuture<Integer> sum =
        runtime.offload(
            "one",
            () -> {
              CompletableFuture<Integer> first =
                  runtime.offload("one", () -> runtime.offload(() -> 1).join());
              CompletableFuture<Integer> second = runtime.offload("one", () -> first.join() + 1);
              return second.join();
            });

    assertThat(Waiting.value(sum)).isEqualTo(2);
  }

  @Test
  @DisplayName("37. Cancelling what it runs interrupts that, and nothing after it")
  void cancelledMeanwhile() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<CompletableFuture<?>> inner = new CompletableFuture<>();
    CompletableFuture<Boolean> outer =
        runtime.offload(
            "one",
            () -> {
              CompletableFuture<?> nested =
                  runtime.offload(
                      "one",
                      () -> {
                        started.countDown();
                        new CountDownLatch(1).await();
                      });
              inner.complete(nested);
              nested.handle((value, failure) -> 1).join();
              return Thread.currentThread().isInterrupted();
            });
    Waiting.open(started);
    Waiting.value(inner).cancel(true);

    assertThat(Waiting.value(outer)).isFalse();
  }

  @Test
  @DisplayName("34. Cancelling the one that waits reaches what its thread runs")
  void cancelledAbove() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    CompletableFuture<?> outer =
        runtime.offload(
            "one",
            () ->
                runtime
                    .offload(
                        "one",
                        () -> {
                          started.countDown();
                          try {
                            new CountDownLatch(1).await();
                          } catch (InterruptedException e) {
                            interrupted.complete(true);
                          }
                        })
                    .join());
    Waiting.open(started);
    outer.cancel(true);

    assertThat(Waiting.value(interrupted)).isTrue();
  }

  @Test
  @DisplayName("49. The deadline of its wait ends what it runs meanwhile")
  void deadline() throws Exception {
    CompletableFuture<Throwable> seen =
        runtime.offload(
            "one",
            () -> {
              CompletableFuture<?> nested =
                  runtime.offload("one", () -> new CountDownLatch(1).await());
              try {
                runtime.await(nested, Duration.ofMillis(50));
                return new AssertionError("returned");
              } catch (CompletionException e) {
                return e.getCause();
              }
            });

    assertThat(Waiting.value(seen)).isInstanceOf(TimeoutException.class);
  }
}
