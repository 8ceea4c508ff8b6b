package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bodies and where their outcome comes back")
class ResumeTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  @OnEveryResumingLoop
  @DisplayName("4. An offloaded body's value completes on the caller's loop")
  void resumesWithAValue(CallerKind kind) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (Caller loop = kind.open()) {
      CompletableFuture<Thread> resumed =
          loop.call(() ->
              runtime.offload(() -> release.await()).thenApply(nothing -> Thread.currentThread()));
      release.countDown();

      assertThat(Waiting.value(resumed)).isSameAs(loop.call(Thread::currentThread));
    }
  }

  @OnEveryResumingLoop
  @DisplayName("4. An offloaded body's failure completes on the caller's loop")
  void resumesWithAFailure(CallerKind kind) throws Exception {
    try (Caller loop = kind.open()) {
      CompletableFuture<Thread> resumed =
          loop.call(() ->
              runtime
                  .call(() -> {
                    throw new IllegalStateException("on purpose");
                  })
                  .handle((value, failure) -> Thread.currentThread()));

      assertThat(Waiting.value(resumed)).isSameAs(loop.call(Thread::currentThread));
    }
  }

  @Test
  @DisplayName("4. A loop that rejects the outcome gets it completed on the worker")
  void loopThatRejects() throws Exception {
    CallerContext closed =
        new EventLoop(
            "closed",
            task -> {
              throw new RejectedExecutionException("closed");
            },
            "Test",
            false);
    Thread caller = Thread.currentThread();
    try (SmartRuntime onClosed =
        SmartRuntime.builder().detector(thread -> thread == caller ? closed : null).build()) {
      assertThat(Waiting.value(onClosed.offload(() -> "not lost"))).isEqualTo("not lost");
    }
  }

  @OnEveryLoop
  @DisplayName("4. A loop that has ended gets the outcome completed on the worker")
  void loopThatHasEnded(CallerKind kind) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<String> pending;
    try (Caller loop = kind.open()) {
      pending =
          loop.call(() ->
              runtime.offload(() -> {
                release.await();
                return "not lost";
              }));
    }
    release.countDown();

    assertThat(Waiting.value(pending)).isEqualTo("not lost");
  }

  @Test
  @DisplayName("4. Where there is no way back the outcome completes on the worker")
  void noWayBack() throws Exception {
    CallerContext loop = new EventLoop("one way", null, "Test", false);
    Thread caller = Thread.currentThread();
    try (SmartRuntime oneWay =
        SmartRuntime.builder().detector(thread -> thread == caller ? loop : null).build()) {
      assertThat(Waiting.value(oneWay.offload(() -> "here"))).isEqualTo("here");
    }
  }

  @OnEveryLoop
  @DisplayName("87. An executor that runs bodies on its caller never runs one on a loop")
  void callerRuns(CallerKind kind) throws Exception {
    try (SmartRuntime inline = SmartRuntime.builder().executor("inline", Runnable::run).build();
        Caller loop = kind.open()) {
      assertThat(Waiting.failure(loop.call(() -> inline.offload("inline", () -> "never"))))
          .isInstanceOf(RejectedExecutionException.class)
          .hasMessageContaining("'inline'");
    }
  }

  @OnEveryCaller
  @DisplayName("19. A blocking body that yields a stage fails, naming callAsync")
  void stageFromABlockingBody(CallerKind kind) throws Exception {
    CompletionStage<String> stage = CompletableFuture.completedFuture("value");
    try (Caller caller = kind.open()) {
      assertThat(Waiting.failure(caller.call(() -> runtime.offload(() -> stage))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("SmartRuntime.offload()")
          .hasMessageContaining("callAsync");
      assertThat(Waiting.failure(caller.call(() -> runtime.call(() -> stage))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("callAsync");
    }
  }

  @Test
  @DisplayName("Threads of the library's are daemons")
  void daemons() throws Exception {
    try (ExecutorService virtual = SmartExecutors.virtual("virtual");
        ExecutorService bounded = SmartExecutors.bounded("bounded", 1, 1);
        ExecutorService single = SmartExecutors.single("single")) {
      assertThat(Waiting.value(runtime.offload(() -> Thread.currentThread().isDaemon()))).isTrue();
      for (ExecutorService executor : new ExecutorService[] {virtual, bounded, single}) {
        assertThat(executor.submit(() -> Thread.currentThread().isDaemon()).get()).isTrue();
      }
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith("smartasync"))
        .allMatch(Thread::isDaemon);
  }
}
