package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A runtime that is closed by its own bodies and callbacks. */
class CloseFromInsideTest {

  private final SmartRuntime runtime = SmartRuntime.builder().build();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch never = new CountDownLatch(1);

  @AfterEach
  void release() {
    never.countDown();
  }

  @Test
  void aBodyThatWasCancelledMayCloseItsRuntime() throws Exception {
    CompletableFuture<?> body =
        runtime.offload(() -> {
          started.countDown();
          try {
            never.await();
          } finally {
            runtime.close();
            closed.countDown();
          }
        });
    started.await();
    body.cancel(true);
    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void anInterruptWhileABodyClosesReachesTheOthersOnly() throws Exception {
    CountDownLatch otherInterrupted = new CountDownLatch(1);
    CountDownLatch otherStarted = new CountDownLatch(1);
    CompletableFuture<?> other =
        runtime.offload(() -> {
          otherStarted.countDown();
          try {
            never.await();
          } catch (InterruptedException e) {
            otherInterrupted.countDown();
          }
        });
    otherStarted.await();
    CompletableFuture<Boolean> closing =
        runtime.offload(() -> {
          Thread.currentThread().interrupt();
          runtime.close();
          return Thread.currentThread().isInterrupted();
        });
    assertThat(closing.get()).isTrue();
    assertThat(otherInterrupted.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(other).isCompleted();
  }

  @Test
  void aCallbackOfABodyMayCloseTheRuntime() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<Void> closing = runtime.offload(() -> go.await()).thenRun(runtime::close);
    go.countDown();
    closing.get();
    assertThat(runtime.offload(() -> 1)).isCompletedExceptionally();
  }

  @Test
  void twoBodiesMayCloseTheirRuntimeAtOnce() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    CompletableFuture<?> one = runtime.offload(() -> closeAfter(both));
    CompletableFuture<?> two = runtime.offload(() -> closeAfter(both));
    one.get(30, TimeUnit.SECONDS);
    two.get(30, TimeUnit.SECONDS);
  }

  private void closeAfter(CyclicBarrier barrier) throws Exception {
    barrier.await();
    runtime.close();
  }

  @Test
  void aBodyMayWaitForOneThatClosesTheirRuntime() throws Exception {
    CompletableFuture<?> outer =
        runtime.offload(() -> runtime.offload(() -> runtime.close()).join());
    outer.get(30, TimeUnit.SECONDS);
  }

  @Test
  void aBodyMayWaitForOneThatClosesTheirRuntimeOnTheSameExecutor() throws Exception {
    try (ExecutorService executor = SmartExecutors.bounded("one", 1, 1)) {
      SmartRuntime own = SmartRuntime.builder().executor("one", executor).build();
      CompletableFuture<?> outer =
          own.offload("one", () -> own.offload("one", () -> own.close()).join());
      outer.get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void anOutsiderThatClosesWaitsForABodyThatCloses() throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<?> other = runtime.offload(() -> go.await());
    CompletableFuture<?> body =
        runtime.offload(() -> {
          started.countDown();
          runtime.close();
          ended.set(true);
        });
    started.await();
    Thread releasing = Thread.ofVirtual().start(go::countDown);
    runtime.close();
    assertThat(ended).isTrue();
    assertThat(List.of(other, body)).allMatch(CompletableFuture::isDone);
    releasing.join();
  }

  @Test
  void whatRanWhileClosingHasCompletedItsFutureAfterwards() throws Exception {
    for (int round = 0; round < 200; round++) {
      SmartRuntime own = SmartRuntime.builder().build();
      CountDownLatch running = new CountDownLatch(1);
      CountDownLatch go = new CountDownLatch(1);
      CompletableFuture<Integer> future =
          own.offload(() -> {
            running.countDown();
            go.await();
            return 1;
          });
      running.await();
      go.countDown();
      own.close();
      assertThat(future).isCompletedWithValue(1);
    }
  }
}
