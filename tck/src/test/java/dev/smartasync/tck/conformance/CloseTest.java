package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Closing a runtime")
class CloseTest {

  private final SmartRuntime runtime = SmartRuntime.builder().build();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicBoolean ended = new AtomicBoolean();

  private void body() throws InterruptedException {
    started.countDown();
    release.await();
    ended.set(true);
  }

  @OnEveryBlockingThread
  @DisplayName("90. waits for the bodies that run")
  void waits(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      CompletableFuture<Void> running = runtime.offload(this::body);
      Waiting.open(started);
      Thread thread = caller.call(Thread::currentThread);
      CompletableFuture<Boolean> closing =
          caller.submit(() -> {
            runtime.close();
            return ended.get();
          });
      Waiting.parked(thread);
      assertThat(closing).isNotDone();
      release.countDown();

      assertThat(Waiting.value(closing)).isTrue();
      Waiting.<Object>value(running.thenApply(nothing -> "ended"));
      assertThat(ended).isTrue();
    }
  }

  @OnEveryLoop
  @DisplayName("90. never blocks a loop")
  void doesNotBlockALoop(CallerKind kind) throws Exception {
    try (Caller loop = kind.open()) {
      CompletableFuture<Void> running = loop.call(() -> runtime.offload(this::body));
      Waiting.open(started);

      loop.run(runtime::close);

      assertThat(ended).isFalse();
      release.countDown();
      Waiting.<Object>value(running.thenApply(nothing -> "ended"));
      assertThat(ended).isTrue();
    }
  }

  @Test
  @DisplayName("90. passes an interrupt on to the bodies, and keeps the flag")
  void interrupted() throws Exception {
    CompletableFuture<Void> running = runtime.offload(this::body);
    Waiting.open(started);
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    Thread closing =
        Thread.ofPlatform()
            .start(() -> {
              runtime.close();
              flag.complete(Thread.currentThread().isInterrupted());
            });
    Waiting.parked(closing);
    closing.interrupt();

    assertThat(Waiting.failure(running)).isInstanceOf(InterruptedException.class);
    assertThat(Waiting.value(flag)).isTrue();
  }

  @Test
  @DisplayName("89. fails what has not started, on the user's executors too, and leaves them open")
  void failsWhatIsQueued() throws Exception {
    try (ExecutorService one = SmartExecutors.single("one")) {
      SmartRuntime queueing = SmartRuntime.builder().executor("one", one).build();
      one.execute(() -> {
        try {
          body();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });
      Waiting.open(started);
      CompletableFuture<String> queued = queueing.offload("one", () -> "never");

      queueing.close();

      assertThat(queued).isCompletedExceptionally();
      assertThat(Waiting.failure(queued)).isInstanceOf(RejectedExecutionException.class);
      assertThat(one.isShutdown()).isFalse();
      release.countDown();
      assertThat(one.submit(() -> "still open").get()).isEqualTo("still open");
    }
  }

  @OnEveryCaller
  @DisplayName("91. Calls after it are rejected: stages fail, values throw")
  void rejectsCalls(CallerKind kind) throws Exception {
    Weather target = new Weather();
    Weather.Async async = runtime.facade(Weather.Async.class, target);
    Weather.Sync sync = runtime.facade(Weather.Sync.class, target);
    runtime.close();
    runtime.close();
    try (Caller caller = kind.open()) {
      assertThat(Waiting.failure(caller.call(async::history)))
          .isInstanceOf(RejectedExecutionException.class)
          .hasMessageContaining("Weather.history()");
      assertThat(Waiting.failure(caller.call(() -> async.forecast("Rome"))))
          .isInstanceOf(RejectedExecutionException.class);
      assertThat(Waiting.failure(caller.call(() -> runtime.call(target::history))))
          .isInstanceOf(RejectedExecutionException.class);
      assertThat(Waiting.failure(caller.call(() -> runtime.callAsync(() -> target.incomplete))))
          .isInstanceOf(RejectedExecutionException.class);
      assertThatThrownBy(() -> caller.call(sync::history))
          .isInstanceOf(RejectedExecutionException.class);
      assertThatThrownBy(() -> caller.call(() -> runtime.await(target.incomplete)))
          .isInstanceOf(RejectedExecutionException.class);
      assertThat(target.calls).hasValue(0);
    }
  }

  @Test
  @DisplayName("91. The shared runtime cannot be closed")
  void sharedStaysOpen() {
    SmartRuntime.shared().close();

    assertThat(SmartRuntime.shared().call(() -> "open").join()).isEqualTo("open");
  }
}
