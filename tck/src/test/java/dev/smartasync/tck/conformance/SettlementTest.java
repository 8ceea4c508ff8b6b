package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Settlement: failures are handed on, not altered and not lost")
class SettlementTest {

  private final RecordingListener listener = new RecordingListener();
  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  @AutoClose
  private final SmartRuntime observed = SmartRuntime.builder().listener(listener).build();

  /** An exception without a stack, as hot paths throw them. */
  private static final class Stackless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stackless(String message) {
      super(message, null, false, false);
    }
  }

  @Test
  @DisplayName("30. A failure that many callers wait for is not altered by any of them")
  void sharedFailures() throws Exception {
    IOException failure = new IOException("on purpose");
    StackTraceElement[] stack = failure.getStackTrace();
    CompletableFuture<String> source = new CompletableFuture<>();
    List<Caller> callers = new ArrayList<>();
    List<CompletableFuture<String>> waiting = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Caller caller = CallerKind.VIRTUAL_THREAD.open();
      callers.add(caller);
      waiting.add(caller.submit(() -> runtime.await(source)));
      waiting.add(runtime.callAsync(() -> source));
    }
    source.completeExceptionally(failure);

    for (CompletableFuture<String> waiter : waiting) {
      assertThat(Waiting.failure(waiter))
          .satisfiesAnyOf(
              same -> assertThat(same).isSameAs(failure),
              wrapped -> assertThat(wrapped).cause().isSameAs(failure));
    }
    assertThat(failure).hasNoCause().hasNoSuppressedExceptions();
    assertThat(failure.getStackTrace()).isEqualTo(stack);
    callers.forEach(Caller::close);
  }

  @OnEveryBlockingThread
  @DisplayName("31. An exception without a stack keeps its type and message")
  void stacklessFailures(CallerKind kind) throws Exception {
    Stackless failure = new Stackless("fast");
    try (Caller caller = kind.open()) {
      Throwable caught =
          catchThrowable(
              () -> caller.call(() -> runtime.await(CompletableFuture.failedFuture(failure))));

      assertThat(caught).isSameAs(failure).hasMessage("fast");
      assertThat(caught.getStackTrace()).isEmpty();
    }
  }

  @Test
  @DisplayName("32. A body's failure after its cancel is reported once")
  void failureAfterCancel() throws Exception {
    IllegalStateException failure = new IllegalStateException("too late");
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Void> cancelled =
        observed.offload(() -> {
          started.countDown();
          release.await();
          throw failure;
        });
    Waiting.open(started);
    cancelled.cancel(false);
    assertThat(listener.reported()).isEmpty();
    release.countDown();
    observed.close();

    assertThat(listener.reported()).containsExactly(failure);
    assertThat(listener.reportedTexts().getFirst()).contains("SmartRuntime.offload()");
  }

  @Test
  @DisplayName("32. A stage's failure after its cancel is reported once")
  void stageFailureAfterCancel() {
    IllegalStateException failure = new IllegalStateException("too late");
    CompletableFuture<String> source = new CompletableFuture<>();
    Smart<String> smart = observed.callAsync(() -> BareStage.of(source));

    assertThat(smart.cancel(true)).isTrue();
    source.completeExceptionally(failure);

    assertThat(listener.reported()).containsExactly(failure);
  }

  @Test
  @DisplayName("32. An interrupt that a cancel caused is not reported")
  void interruptsAreNotReported() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Void> cancelled =
        observed.offload(() -> {
          started.countDown();
          new CountDownLatch(1).await();
        });
    Waiting.open(started);
    cancelled.cancel(true);
    observed.close();

    assertThat(listener.reported()).isEmpty();
  }

  @OnEveryCaller
  @DisplayName("33. Where a stage refuses a callback the caller gets that error")
  void deafStages(CallerKind kind) throws Exception {
    IllegalStateException failure = new IllegalStateException("deaf");
    try (Caller caller = kind.open()) {
      Smart<String> smart = caller.call(() -> runtime.callAsync(() -> BareStage.deaf(failure)));
      assertThat(Waiting.failure(smart)).isSameAs(failure);
      if (!kind.isLoop()) {
        assertThat(catchThrowable(() -> caller.call(() -> runtime.await(BareStage.deaf(failure)))))
            .isSameAs(failure);
      }
    }
  }
}
