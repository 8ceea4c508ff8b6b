package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A flood of calls")
@Timeout(60)
class FloodTest {

  private static final int FLOOD = 50;

  @OnEveryCaller
  @DisplayName("100. lets a call wait for what came before it, and for nothing of a flood after it")
  void flooded(CallerKind kind) throws Exception {
    AtomicInteger started = new AtomicInteger();
    AtomicBoolean over = new AtomicBoolean();
    try (var db = SmartExecutors.bounded("db", 1, 1_000);
        SmartRuntime runtime = SmartRuntime.builder().executor("db", db).build();
        Caller caller = kind.open()) {
      for (int i = 0; i < FLOOD; i++) {
        flood(runtime, started, over);
      }
      try {
        for (int i = 0; i < 10; i++) {
          CompletableFuture<Integer> call = caller.call(() -> runtime.offload("db", started::get));
          int whenQueued = started.get();
          assertThat(Waiting.value(call) - whenQueued).isLessThanOrEqualTo(FLOOD);
        }
      } finally {
        over.set(true);
      }
    }
  }

  /** Calls, and calls again whenever the call has settled. */
  private static void flood(SmartRuntime runtime, AtomicInteger started, AtomicBoolean over) {
    CompletableFuture<?> unused =
        runtime
            .offload("db", started::incrementAndGet)
            .whenComplete((value, failure) -> {
              if (!over.get()) {
                flood(runtime, started, over);
              }
            });
  }

  @OnEveryCaller
  @DisplayName("100. that came first lets a later caller have its turn among the first")
  void queuedBefore(CallerKind kind) throws Exception {
    AtomicInteger started = new AtomicInteger();
    CountDownLatch release = new CountDownLatch(1);
    try (var db = SmartExecutors.bounded("db", 1, 10_000);
        SmartRuntime runtime = SmartRuntime.builder().executor("db", db).build();
        Caller caller = kind.open()) {
      CompletableFuture<?> held = runtime.offload("db", () -> Waiting.open(release));
      List<CompletableFuture<?>> flood = new ArrayList<>();
      for (int i = 0; i < 5_000; i++) {
        flood.add(runtime.offload("db", started::incrementAndGet));
      }
      CompletableFuture<Integer> call = caller.call(() -> runtime.offload("db", started::get));
      release.countDown();

      assertThat(Waiting.value(call)).isEqualTo(1);
      Waiting.value(CompletableFuture.allOf(flood.toArray(CompletableFuture<?>[]::new)));
      assertThat(held).isCompleted();
    }
  }

  @Test
  @DisplayName("100. is served in turn with others, each caller's calls in order")
  void inTurn() throws Exception {
    assertThat(startedOn(SmartExecutors.bounded("db", 1, 10)))
        .containsExactly("a1", "b1", "a3", "b2", "b3");
  }

  @Test
  @DisplayName("100. goes as it came through an executor that promises order")
  void inOrder() throws Exception {
    assertThat(startedOn(SmartExecutors.single("db")))
        .containsExactly("a1", "a3", "b1", "b2", "b3");
  }

  /** Queues three calls of each of two callers, cancels one, and returns how they started. */
  private static List<String> startedOn(ExecutorService executor) throws Exception {
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch release = new CountDownLatch(1);
    try (executor;
        SmartRuntime runtime = SmartRuntime.builder().executor("db", executor).build();
        Caller a = CallerKind.PLATFORM_THREAD.open();
        Caller b = CallerKind.VIRTUAL_THREAD.open()) {
      CompletableFuture<?> held = runtime.offload("db", () -> Waiting.open(release));
      List<CompletableFuture<?>> calls = new ArrayList<>();
      for (int i = 1; i <= 3; i++) {
        String name = "a" + i;
        calls.add(a.call(() -> runtime.offload("db", () -> order.add(name))));
      }
      for (int i = 1; i <= 3; i++) {
        String name = "b" + i;
        calls.add(b.call(() -> runtime.offload("db", () -> order.add(name))));
      }
      calls.remove(1).cancel(true);
      release.countDown();
      Waiting.value(CompletableFuture.allOf(calls.toArray(CompletableFuture<?>[]::new)));
      assertThat(held).isCompleted();
    }
    return order;
  }

  @OnEveryCaller
  @DisplayName("100. does not hold up the calls that go to other executors")
  void otherExecutors(CallerKind kind) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (var db = SmartExecutors.bounded("db", 1, 10);
        var files = SmartExecutors.bounded("files", 1, 10);
        SmartRuntime runtime =
            SmartRuntime.builder().executor("db", db).executor("files", files).build();
        Caller caller = kind.open()) {
      caller.run(() -> {
        for (int i = 0; i < FLOOD; i++) {
          CompletableFuture<?> unused = runtime.offload("db", () -> Waiting.open(release));
        }
      });
      try {
        assertThat(Waiting.value(caller.call(() -> runtime.offload("files", () -> "file"))))
            .isEqualTo("file");
        assertThat(Waiting.value(caller.call(() -> runtime.offload(() -> "any")))).isEqualTo("any");
      } finally {
        release.countDown();
      }
    }
  }
}
