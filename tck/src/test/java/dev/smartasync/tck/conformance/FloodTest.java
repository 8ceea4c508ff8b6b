package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A flood of calls")
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
