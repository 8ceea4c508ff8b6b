package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartAsync;
import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener;
import dev.smartasync.spi.ContextPropagator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Each piece of foreign code has another thread use what it was called by, and waits for that. If
 * it were called under a lock the other thread would not come through.
 */
@DisplayName("Foreign code is not called under a lock")
@Timeout(60)
class ForeignCodeTest {

  private static final int ENOUGH = 3;

  private final ExecutorService bounded = SmartExecutors.bounded("bounded", 1, 100);
  private final ExecutorService single = SmartExecutors.single("single");

  private final Map<String, Integer> probes = new ConcurrentHashMap<>();

  /** Where foreign code was called, and whether another thread came through meanwhile. */
  private final Map<String, Boolean> cameThrough = new ConcurrentHashMap<>();

  private final ThreadLocal<Boolean> probing = ThreadLocal.withInitial(() -> false);
  private final SmartRuntime runtime =
      SmartRuntime.builder()
          .executor("bounded", bounded)
          .executor("single", single)
          .executor(
              "foreign",
              body -> {
                probe("an executor");
                Thread.ofVirtual().start(body);
              })
          .context(this::capture)
          .listener(
              new CallListener() {
                @Override
                public void started(Call call) {
                  probe("a listener of starts");
                }

                @Override
                public void settled(Call call, Settlement settlement) {
                  probe("a listener of ends");
                }

                @Override
                public void reported(String what, Throwable failure) {
                  probe("a listener of reports");
                }
              })
          .detector(thread -> {
            probe("a detector");
            return null;
          })
          .build();

  private ContextPropagator.Snapshot capture() {
    probe("a capture");
    return () -> {
      probe("a restore");
      return () -> probe("a close");
    };
  }

  /** Uses all that has a lock, from a thread of its own. */
  private void probe(String where) {
    if (probing.get() || probes.merge(where, 1, Integer::sum) > ENOUGH) {
      return; // what a probe calls is foreign code, too
    }
    Thread other =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              probing.set(true);
              for (String executor : new String[] {"bounded", "single"}) {
                CompletableFuture<String> call = runtime.offload(executor, () -> "value");
                call.cancel(true);
              }
              List.of(bounded, single).forEach(ExecutorService::isTerminated); // under their locks
            });
    boolean ended;
    try {
      ended = other.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    cameThrough.merge(where, ended, Boolean::logicalAnd);
  }

  private void assertAllCameThrough(String... where) {
    assertThat(cameThrough).containsKeys(where).doesNotContainValue(false);
  }

  private void probeAtTheEndOf(CompletableFuture<?> call, String where) {
    CompletableFuture<?> unused = call.whenComplete((value, failure) -> probe(where));
  }

  private CompletableFuture<Void> running(String executor, CountDownLatch release)
      throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Void> running =
        runtime.offload(
            executor,
            () -> {
              started.countDown();
              release.await();
            });
    Waiting.open(started);
    return running;
  }

  @Test
  @DisplayName("75. on the way of a call: detectors, propagators, executors, listeners, callbacks")
  void onTheWay() throws Exception {
    for (String executor : List.of("bounded", "single", "foreign")) {
      CompletableFuture<String> value = runtime.offload(executor, () -> "value");
      probeAtTheEndOf(value, "a callback of a value on " + executor);
      assertThat(Waiting.value(value)).isEqualTo("value");
      CompletableFuture<Void> cancelled = running(executor, new CountDownLatch(1));
      probeAtTheEndOf(cancelled, "a callback of a cancel on " + executor);
      cancelled.cancel(true);
    }
    Waiting.value(runtime.offload("single", () -> "what came before has ended"));
    assertAllCameThrough(
        "a detector",
        "a capture",
        "a restore",
        "a close",
        "an executor",
        "a listener of starts",
        "a listener of ends",
        "a callback of a value on bounded",
        "a callback of a cancel on single");
  }

  @Test
  @DisplayName("75. where an executor is stopped or full, or a queued call is cancelled")
  void queued() throws Exception {
    for (var executor : Map.of("bounded", bounded, "single", single).entrySet()) {
      CompletableFuture<Void> running = running(executor.getKey(), new CountDownLatch(1));
      CompletableFuture<String> cancelled = runtime.offload(executor.getKey(), () -> "never");
      probeAtTheEndOf(cancelled, "a callback of a cancel in " + executor.getKey());
      cancelled.cancel(true);
      CompletableFuture<String> dropped = runtime.offload(executor.getKey(), () -> "never");
      probeAtTheEndOf(dropped, "a callback of a stop of " + executor.getKey());
      executor.getValue().shutdownNow();
      assertThat(Waiting.failure(running)).isInstanceOf(InterruptedException.class);
    }
    assertAllCameThrough(
        "a callback of a cancel in bounded",
        "a callback of a cancel in single",
        "a callback of a stop of bounded",
        "a callback of a stop of single");
  }

  @Test
  @DisplayName("75. where the runtime is closed")
  void closed() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Void> running = running("bounded", release);
    CompletableFuture<String> queued = runtime.offload("bounded", () -> "never");
    probeAtTheEndOf(queued, "a callback of a close");
    Thread closing = Thread.ofPlatform().daemon().start(runtime::close);
    assertThat(Waiting.failure(queued)).isInstanceOf(RejectedExecutionException.class);
    release.countDown();
    Waiting.value(running);
    closing.join();
    assertAllCameThrough("a callback of a close");
  }

  @Test
  @DisplayName("75. where a call tree ends before what is bound to it has started")
  void treeEnds() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    CompletableFuture<Object> early =
        runtime.callAsync(() ->
            runtime.offload(() -> {
              CompletableFuture<String> bound = runtime.offload(SmartAsync.CALLER, () -> "never");
              probeAtTheEndOf(bound, "a callback of the end of a tree");
              CompletableFuture<?> unused =
                  bound.whenComplete((value, failure) -> ended.countDown());
              return "early";
            }));
    assertThat(Waiting.value(early)).isEqualTo("early"); // a wait that serves no tree
    Waiting.open(ended);
    assertAllCameThrough("a callback of the end of a tree");
  }

  @AfterEach
  void stop() {
    probing.set(true);
    bounded.shutdownNow();
    single.shutdownNow();
  }
}
