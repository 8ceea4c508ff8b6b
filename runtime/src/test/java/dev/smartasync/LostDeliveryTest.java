package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Loops that accept the delivery of an outcome and do not make it. */
class LostDeliveryTest {

  private static SmartRuntime runtimeOnALoopThat(Executor resumes) {
    Thread loop = Thread.currentThread();
    return SmartRuntime.builder()
        .timeout(Duration.ofMillis(200))
        .detector(thread ->
            thread == loop ? new CallerContext.EventLoop("test", resumes, "test", false) : null)
        .build();
  }

  @Test
  void anOutcomeThatALoopDropsIsDeliveredAfterTheDeadline() throws Exception {
    SmartRuntime runtime = runtimeOnALoopThat(task -> {});
    assertThat(settlement(runtime.offload(() -> 1))).isEqualTo(1);
  }

  @Test
  void aTimeoutThatALoopDropsIsDeliveredAfterTheDeadline() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    SmartRuntime runtime = runtimeOnALoopThat(task -> {});
    assertThat(settlement(runtime.offload(() -> never.await(1, TimeUnit.HOURS))))
        .isInstanceOf(TimeoutException.class);
  }

  /** Waits for what a callback sees: the test's thread is the loop, and must not wait itself. */
  private static Object settlement(CompletableFuture<?> future) throws InterruptedException {
    AtomicReference<Object> seen = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(1);
    CompletableFuture<?> told =
        future.whenComplete((value, failure) -> {
          seen.set(failure == null ? value : failure);
          done.countDown();
        });
    assertThat(done.await(30, TimeUnit.SECONDS)).as("settled: %s", told).isTrue();
    return seen.get();
  }
}
