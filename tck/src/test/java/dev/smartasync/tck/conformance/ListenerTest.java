package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener;
import dev.smartasync.spi.CallListener.Outcome;
import dev.smartasync.spi.Crossing;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Listeners see each crossing start and settle, once")
class ListenerTest {

  private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

  private final RecordingListener listener = new RecordingListener();

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().listener(listener).build();

  private final Weather target = new Weather();
  private final Weather.Sync sync = runtime.facade(Weather.Sync.class, target);

  private void expect(Crossing crossing, Outcome outcome) {
    List<RecordingListener.Settled> all = listener.settled(1);
    assertThat(listener.started()).hasSize(1);
    assertThat(all).hasSize(1);
    RecordingListener.Settled settled = all.getFirst();
    assertThat(settled.call()).isSameAs(listener.started().getFirst());
    assertThat(settled.call().crossing()).isEqualTo(crossing);
    assertThat(settled.settlement().outcome()).isEqualTo(outcome);
    assertThat(settled.settlement().queueNanos()).isNotNegative();
    assertThat(settled.settlement().runNanos()).isNotNegative();
    assertThat(settled.settlement().hopNanos()).isNotNegative();
  }

  @Test
  @DisplayName("a blocking pass-through")
  void passThrough() {
    sync.history();
    expect(Crossing.PASS_THROUGH, Outcome.VALUE);
    assertThat(listener.started().getFirst().operation()).isEqualTo("Weather.history");
  }

  @Test
  @DisplayName("an await")
  void await() {
    sync.forecast("Rome");
    expect(Crossing.AWAIT, Outcome.VALUE);
  }

  @Test
  @DisplayName("an await that fails")
  void failingAwait() {
    IllegalStateException failure = new IllegalStateException("on purpose");
    assertThatThrownBy(() -> runtime.await(CompletableFuture.failedFuture(failure)))
        .isSameAs(failure);
    expect(Crossing.AWAIT, Outcome.FAILURE);
    assertThat(listener.settled().getFirst().settlement().failure()).isSameAs(failure);
  }

  @Test
  @DisplayName("an await that times out")
  void expiredAwait() {
    assertThatThrownBy(() -> runtime.await(target.incomplete, Duration.ofMillis(1)))
        .hasCauseInstanceOf(TimeoutException.class);
    expect(Crossing.AWAIT, Outcome.TIMED_OUT);
    assertThat(listener.settled().getFirst().settlement().waitNanos())
        .isGreaterThanOrEqualTo(MILLISECOND);
  }

  @OnEveryCaller
  @DisplayName("an offload")
  void offload(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      Waiting.value(caller.call(() -> runtime.offload(() -> "value")));
    }
    expect(Crossing.OFFLOAD, Outcome.VALUE);
    CallListener.Call call = listener.started().getFirst();
    assertThat(call.executor()).isEqualTo("default");
    assertThat(listener.settled().getFirst().settlement().bodyThread())
        .isNotNull()
        .isNotEqualTo(call.callerThread());
  }

  @Test
  @DisplayName("an offload's time in the queue, in its body, and on the way back")
  void times() throws Exception {
    LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    LinkedBlockingQueue<Runnable> loop = new LinkedBlockingQueue<>();
    Thread caller = Thread.currentThread();
    EventLoop here = new EventLoop("here", loop::add, "this test", false);
    try (SmartRuntime onLoop =
        SmartRuntime.builder()
            .detector(thread -> thread == caller ? here : null)
            .defaultExecutor(queue::add)
            .listener(listener)
            .build()) {
      long called = System.nanoTime();
      CompletableFuture<Void> future = onLoop.offload(ListenerTest::takeAMillisecond);
      takeAMillisecond();
      Thread body = Thread.ofPlatform().start(queue.take());
      body.join();
      takeAMillisecond();
      loop.take().run();
      long whole = System.nanoTime() - called;

      assertThat(future).isCompleted();
      expect(Crossing.OFFLOAD, Outcome.VALUE);
      assertThat(listener.started().getFirst().caller()).isEqualTo(here);
      CallListener.Settlement settled = listener.settled().getFirst().settlement();
      assertThat(settled.bodyThread()).isSameAs(body);
      assertThat(List.of(settled.queueNanos(), settled.runNanos(), settled.hopNanos()))
          .allSatisfy(nanos -> assertThat(nanos).isGreaterThanOrEqualTo(MILLISECOND));
      assertThat(settled.queueNanos() + settled.runNanos() + settled.hopNanos())
          .isLessThanOrEqualTo(whole);
      assertThat(settled.waitNanos()).isZero();
    }
  }

  private static void takeAMillisecond() {
    long start = System.nanoTime();
    while (System.nanoTime() - start < MILLISECOND) {
      Thread.onSpinWait();
    }
  }

  @Test
  @DisplayName("an offload that is cancelled")
  void cancelledOffload() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Void> future =
        runtime.offload(() -> {
          started.countDown();
          new CountDownLatch(1).await();
        });
    Waiting.open(started);
    future.cancel(true);
    future.cancel(true);
    runtime.close();
    expect(Crossing.OFFLOAD, Outcome.CANCELLED);
  }

  @Test
  @DisplayName("an offload that no executor takes")
  void rejectedOffload() throws Exception {
    Waiting.failure(runtime.offload("nowhere", () -> "never"));
    assertThat(listener.started()).hasSameSizeAs(listener.settled(1)).hasSize(1);
  }

  @OnEveryBlockingThread
  @DisplayName("a call that runs inline")
  void inline(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      caller.call(() -> runtime.call(() -> "value")).join();
    }
    expect(Crossing.INLINE, Outcome.VALUE);
  }

  @Test
  @DisplayName("a stage that is passed through, when it settles")
  void passedStage() {
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<String> smart = runtime.callAsync(() -> source);
    assertThat(listener.started()).hasSize(1);
    assertThat(listener.settled()).isEmpty();
    source.complete("value");
    assertThat(smart).isCompletedWithValue("value");
    expect(Crossing.PASS_THROUGH, Outcome.VALUE);
  }

  @OnEveryLoop
  @DisplayName("a refusal")
  void refusal(CallerKind kind) throws Exception {
    try (Caller loop = kind.open()) {
      assertThatThrownBy(() -> loop.call(sync::history))
          .isInstanceOf(BlockingCallRefusedException.class);
    }
    expect(Crossing.REFUSE, Outcome.REFUSED);
    assertThat(listener.started().getFirst().caller())
        .isInstanceOfSatisfying(EventLoop.class, on -> assertThat(on.detector()).isNotEmpty());
  }

  @Test
  @DisplayName("a call after close")
  void closedRuntime() {
    runtime.close();
    assertThatThrownBy(sync::history).isInstanceOf(RejectedExecutionException.class);
    expect(Crossing.REFUSE, Outcome.REFUSED);
  }

  @Test
  @DisplayName("an offload after close")
  void closedOffload() throws Exception {
    runtime.close();
    assertThat(Waiting.failure(runtime.offload(() -> "never")))
        .isInstanceOf(RejectedExecutionException.class);
    expect(Crossing.REFUSE, Outcome.REFUSED);
  }

  @Test
  @DisplayName("a stage that is passed through, when it is cancelled")
  void cancelledStage() {
    runtime.callAsync(() -> target.incomplete).cancel(true);
    target.incomplete.complete("late");
    expect(Crossing.PASS_THROUGH, Outcome.CANCELLED);
  }

  @Test
  @DisplayName("What a listener throws does not reach the caller")
  void throwingListener() throws Exception {
    CallListener throwing =
        new CallListener() {
          @Override
          public void started(Call call) {
            throw new IllegalStateException("on purpose");
          }

          @Override
          public void settled(Call call, Settlement settlement) {
            throw new AssertionError("on purpose");
          }
        };
    try (SmartRuntime observed =
        SmartRuntime.builder().listener(throwing).listener(listener).build()) {
      assertThat(Waiting.value(observed.offload(() -> "value"))).isEqualTo("value");
      assertThat(observed.await(CompletableFuture.completedFuture("value"))).isEqualTo("value");
    }
    assertThat(listener.settled(2)).hasSize(2);
  }
}
