package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartAsync;
import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ends that come early: before an executor has the body, or before what the body waits for. */
@DisplayName("What ends early")
@Timeout(60)
class EarlyEndTest {

  @Test
  @DisplayName("54. before a slow executor has queued it leaves no place taken")
  void whileItIsQueued() throws Exception {
    CountDownLatch settled = new CountDownLatch(1);
    LinkedBlockingQueue<Runnable> slow =
        new LinkedBlockingQueue<>() {
          private static final long serialVersionUID = 1L;

          @Override
          public boolean offer(Runnable body) {
            try {
              TimeUnit.MILLISECONDS.sleep(200); // the deadline passes meanwhile
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return super.offer(body);
          }
        };
    try (ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, slow);
        Caller loop = CallerKind.BUILT_IN_LOOP.open();
        SmartRuntime runtime =
            SmartRuntime.builder().defaultExecutor(pool).timeout(Duration.ofMillis(20)).build()) {
      CompletableFuture<?> busy =
          CompletableFuture.runAsync(() -> Waiting.openUnchecked(settled), pool);
      CompletableFuture<?> call = loop.call(() -> runtime.offload(() -> {}));
      assertThat(Waiting.failure(call)).isInstanceOf(TimeoutException.class);
      assertThat(pool.getQueue()).isEmpty();
      settled.countDown();
      Waiting.value(busy);
    }
  }

  private static boolean closedSoon(SmartRuntime runtime) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < Caller.PATIENCE.toNanos()) {
      if (runtime
          .callAsync(() -> CompletableFuture.completedFuture(1))
          .isCompletedExceptionally()) {
        return true;
      }
    }
    return false;
  }

  @Test
  @DisplayName("90. by a cancel before it is submitted, and a close just then, does not keep that")
  void beforeItIsSubmitted() throws Exception {
    AtomicReference<Flow.Subscription> early = new AtomicReference<>();
    AtomicReference<SmartRuntime> closed = new AtomicReference<>();
    CompletableFuture<Boolean> closing = new CompletableFuture<>();
    CountDownLatch release = new CountDownLatch(1);
    CallListener cancelling =
        new CallListener() {
          @Override
          public void started(Call call) {
            Flow.Subscription begun = early.getAndSet(null);
            if (begun != null) {
              begun.cancel();
              Thread.startVirtualThread(() -> {
                closed.get().close();
                closing.complete(true);
              });
              assertThat(closedSoon(closed.get())).isTrue();
            }
          }
        };
    SmartRuntime runtime = SmartRuntime.builder().listener(cancelling).build();
    closed.set(runtime);
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<?> running =
        runtime.offload(() -> {
          started.countDown();
          Waiting.open(release);
        });
    Waiting.open(started); // or the close would fail it
    runtime
        .publisher(() -> Stream.of(1))
        .subscribe(
            new HandSubscriber<>(0) {
              @Override
              public void onSubscribe(Flow.Subscription given) {
                early.set(given);
              }
            });
    release.countDown();
    assertThat(Waiting.value(closing)).isTrue();
    Waiting.value(running);
  }

  @Test
  @DisplayName("72. on the way up a tree → what was bound to it is refused, and not run by another")
  void boundBody() throws Exception {
    ExecutorService e = SmartExecutors.bounded("e", 2, 10);
    ExecutorService x = SmartExecutors.bounded("x", 2, 10);
    try (e;
        x;
        SmartRuntime runtime = SmartRuntime.builder().executor("e", e).executor("x", x).build()) {
      assertThat(Waiting.failure(runtime.offload(SmartAsync.CALLER, () -> 1)))
          .isInstanceOf(IllegalStateException.class); // from here on calls open trees
      CompletableFuture<CompletableFuture<Thread>> bound = new CompletableFuture<>();
      CompletableFuture<Integer> never = new CompletableFuture<>();
      CompletableFuture<?> above =
          runtime.offload(
              "e",
              () -> {
                CompletableFuture<?> root =
                    runtime.offload(
                        "e",
                        () -> {
                          CompletableFuture<?> call =
                              runtime.callAsync(() -> bindFromElsewhere(runtime, bound));
                          Waiting.value(bound);
                          assertThat(call).isNotNull();
                          return 1;
                        });
                Waiting.value(root.handle((value, failure) -> 1)); // not by a wait that helps
                return runtime.await(never);
              });
      assertThat(Waiting.failure(Waiting.value(bound)))
          .isInstanceOf(RejectedExecutionException.class)
          .hasMessageContaining("waits no more");
      above.cancel(true);
    }
  }

  private static CompletableFuture<?> bindFromElsewhere(
      SmartRuntime runtime, CompletableFuture<CompletableFuture<Thread>> bound) {
    return runtime.offload(
        "x", () -> bound.complete(runtime.offload(SmartAsync.CALLER, Thread::currentThread)));
  }
}
