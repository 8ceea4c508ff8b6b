package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;

@DisplayName("A bounded executor")
@Timeout(60)
class OverloadTest {

  private final ExecutorService one = SmartExecutors.bounded("narrow", 1, 1);
  private final SmartRuntime runtime = SmartRuntime.builder().executor("db", one).build();
  private final CountDownLatch started = new CountDownLatch(1);
  private final AtomicBoolean release = new AtomicBoolean();
  private final AtomicBoolean ended = new AtomicBoolean();

  @AfterEach
  void stop() {
    release.set(true);
    runtime.close();
    one.shutdownNow();
  }

  private void deaf() {
    started.countDown();
    while (!release.get()) {
      LockSupport.parkNanos(100_000);
      boolean unused = Thread.interrupted(); // or it would not park, and keep its carrier
    }
    ended.set(true);
  }

  @OnEveryCaller
  @DisplayName("86. that is full fails the stage, naming itself, its limits and what raises them")
  void full(CallerKind kind) throws Exception {
    CompletableFuture<Void> running = runtime.offload("db", this::deaf);
    Waiting.open(started);
    CompletableFuture<String> queued = runtime.offload("db", () -> "queued");
    try (Caller caller = kind.open()) {
      CompletableFuture<String> rejected = caller.call(() -> runtime.offload("db", () -> "never"));

      assertThat(Waiting.failure(rejected))
          .isExactlyInstanceOf(RejectedExecutionException.class)
          .hasMessageContaining("SmartRuntime.offload()")
          .hasMessageContaining("'db'")
          .hasMessageContaining("'narrow' is full: 1 bodies running and 1 queued are its limits")
          .hasMessageContaining("Raise the limits of SmartExecutors.bounded");
      release.set(true);
      Waiting.value(running);
      assertThat(Waiting.value(queued)).isEqualTo("queued");
      assertThat(Waiting.value(caller.call(() -> runtime.offload("db", () -> "has a place"))))
          .isEqualTo("has a place");
    }
  }

  @OnEveryBlockingThread
  @DisplayName("45. keeps the permit of a body that is deaf to its cancel, whose waiter returns")
  void deafBody(CallerKind kind) throws Exception {
    CompletableFuture<Void> call = runtime.offload("db", this::deaf);
    Waiting.open(started);
    CountDownLatch begun = new CountDownLatch(1);
    try (Caller caller = kind.open()) {
      Thread thread = caller.call(Thread::currentThread);
      CompletableFuture<Throwable> waiter =
          caller.submit(() -> {
            begun.countDown();
            return catchThrowable(() -> runtime.await(call));
          });
      Waiting.open(begun);
      Waiting.parked(thread);
      thread.interrupt();

      assertThat(Waiting.value(waiter)).isExactlyInstanceOf(CancellationException.class);
    }
    assertThat(call).isCancelled();
    CompletableFuture<Boolean> next = runtime.offload("db", ended::get);
    assertThat(runtime.offload("db", () -> {}))
        .as("both places are taken")
        .isCompletedExceptionally();
    assertThat(ended).isFalse();
    release.set(true);
    assertThat(Waiting.value(next)).as("runs after the deaf body").isTrue();
  }
}
