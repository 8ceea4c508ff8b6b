package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.conformance.CallerAffinityTest.Handle;
import dev.smartasync.tck.conformance.CallerAffinityTest.HandleAsync;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A cancel's interrupt stays with its body, and other interrupts stay")
class InterruptLeakTest {

  /**
   * A thread that never clears its interrupt flag between tasks, as pools do, and on which an
   * interrupt takes so long that the body can have ended by the time it lands.
   */
  private static final class SlowlyInterrupted extends Thread implements Executor, AutoCloseable {
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Runnable interrupting;
    private volatile boolean ended;

    SlowlyInterrupted(Runnable interrupting) {
      super("slowly-interrupted");
      this.interrupting = interrupting;
      setDaemon(true);
      start();
    }

    @Override
    public void execute(Runnable task) {
      tasks.add(task);
    }

    @Override
    public void run() {
      while (!ended) {
        Runnable task = tasks.poll();
        if (task == null) {
          LockSupport.parkNanos(this, 100_000);
        } else {
          task.run();
        }
      }
    }

    @Override
    public void close() {
      tasks.add(() -> ended = true);
    }

    @Override
    public void interrupt() {
      interrupting.run();
      LockSupport.parkNanos(20_000_000);
      super.interrupt();
    }
  }

  @Test
  @DisplayName("39. An interrupt that lands after the body's end does not reach the next task")
  void lateInterrupt() throws Exception {
    for (int i = 0; i < 5; i++) {
      AtomicBoolean interruptUnderWay = new AtomicBoolean();
      CountDownLatch started = new CountDownLatch(1);
      CountDownLatch cancelled = new CountDownLatch(1);
      try (SlowlyInterrupted worker = new SlowlyInterrupted(() -> interruptUnderWay.set(true));
          SmartRuntime runtime = SmartRuntime.builder().defaultExecutor(worker).build()) {
        CompletableFuture<Void> body =
            runtime.offload(() -> {
              started.countDown();
              spinUntil(interruptUnderWay);
            });
        CompletableFuture<Boolean> next =
            runtime.offload(() -> {
              boolean before = Thread.currentThread().isInterrupted();
              Waiting.open(cancelled);
              return before || Thread.currentThread().isInterrupted();
            });
        Waiting.open(started);
        body.cancel(true);
        cancelled.countDown();

        assertThat(Waiting.value(next)).isFalse();
      }
    }
  }

  @Test
  @DisplayName(
      "37. A cancel that is under way reaches who waits, not what its thread would run next")
  void interruptUnderWay() throws Exception {
    AtomicBoolean underWay = new AtomicBoolean();
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    try (SlowlyInterrupted worker = new SlowlyInterrupted(() -> underWay.set(true));
        SmartRuntime runtime = SmartRuntime.builder().defaultExecutor(worker).build()) {
      CompletableFuture<Void> waiting =
          runtime.offload(() -> {
            started.countDown();
            spinUntil(underWay);
            CompletableFuture<Void> below = runtime.offload(() -> swallowUntil(release));
            try {
              runtime.await(below.thenCompose(done -> new CompletableFuture<>()));
            } catch (CancellationException cancelled) {
              seen.complete(cancelled);
            }
          });
      Waiting.open(started);
      waiting.cancel(true);

      assertThat(Waiting.value(seen)).hasMessageContaining("interrupted while waiting");
      release.countDown();
    }
  }

  private static void swallowUntil(CountDownLatch release) {
    boolean open = false;
    while (!open) {
      try {
        Waiting.open(release);
        open = true;
      } catch (InterruptedException e) {
        // Swallowed.
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("40. An interrupt that was there before the body is there after it")
  void earlierInterrupt(boolean cancelled) throws Exception {
    AtomicBoolean mayEnd = new AtomicBoolean(!cancelled);
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Boolean> after = new CompletableFuture<>();
    try (SlowlyInterrupted worker = new SlowlyInterrupted(() -> {});
        SmartRuntime runtime = SmartRuntime.builder().defaultExecutor(worker).build()) {
      worker.execute(worker::interrupt);
      CompletableFuture<Boolean> body =
          runtime.offload(() -> {
            started.countDown();
            spinUntil(mayEnd);
            return Thread.currentThread().isInterrupted();
          });
      worker.execute(() -> after.complete(Thread.currentThread().isInterrupted()));
      Waiting.open(started);
      if (cancelled) {
        body.cancel(true);
        mayEnd.set(true);
      } else {
        assertThat(Waiting.value(body)).isTrue();
      }

      assertThat(Waiting.value(after)).isTrue();
    }
  }

  @Test
  @DisplayName("40. An interrupt of others during the body is there after it, cancelled or not")
  void othersInterrupt() throws Exception {
    AtomicBoolean mayEnd = new AtomicBoolean();
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Boolean> after = new CompletableFuture<>();
    try (SlowlyInterrupted worker = new SlowlyInterrupted(() -> {});
        SmartRuntime runtime = SmartRuntime.builder().defaultExecutor(worker).build()) {
      CompletableFuture<Void> body =
          runtime.offload(() -> {
            started.countDown();
            spinUntil(mayEnd);
          });
      worker.execute(() -> after.complete(Thread.currentThread().isInterrupted()));
      Waiting.open(started);
      worker.interrupt();
      body.cancel(true);
      mayEnd.set(true);

      assertThat(Waiting.value(after)).isTrue();
    }
  }

  @Test
  @DisplayName("39. Where the body has consumed an earlier interrupt, the cancel's goes with it")
  void consumedEarlierInterrupt() throws Exception {
    AtomicBoolean mayEnd = new AtomicBoolean();
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Boolean> seen = new CompletableFuture<>();
    CompletableFuture<Boolean> after = new CompletableFuture<>();
    try (SlowlyInterrupted worker = new SlowlyInterrupted(() -> {});
        SmartRuntime runtime = SmartRuntime.builder().defaultExecutor(worker).build()) {
      worker.execute(worker::interrupt);
      CompletableFuture<Void> body =
          runtime.offload(() -> {
            boolean unused = Thread.interrupted();
            started.countDown();
            spinUntil(mayEnd);
            seen.complete(Thread.currentThread().isInterrupted());
          });
      worker.execute(() -> after.complete(Thread.currentThread().isInterrupted()));
      Waiting.open(started);
      body.cancel(true);
      mayEnd.set(true);

      assertThat(Waiting.value(seen)).isTrue();
      assertThat(Waiting.value(after)).isFalse();
    }
  }

  @Test
  @DisplayName("39. Two cancelled bodies, one of which waits for the other, leave no interrupt")
  void nestedBodies() throws Exception {
    AtomicBoolean mayEnd = new AtomicBoolean();
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<CompletableFuture<Void>> nested = new CompletableFuture<>();
    CompletableFuture<Boolean> seen = new CompletableFuture<>();
    CompletableFuture<Boolean> after = new CompletableFuture<>();
    try (SlowlyInterrupted worker = new SlowlyInterrupted(() -> {});
        SmartRuntime runtime = SmartRuntime.builder().defaultExecutor(worker).build()) {
      CompletableFuture<Void> outer =
          runtime.offload(() -> {
            CompletableFuture<Void> inner =
                runtime.offload(() -> {
                  started.countDown();
                  spinUntil(mayEnd);
                });
            nested.complete(inner);
            assertThatThrownBy(() -> runtime.await(inner))
                .isInstanceOf(CancellationException.class);
            seen.complete(Thread.currentThread().isInterrupted());
          });
      worker.execute(() -> after.complete(Thread.currentThread().isInterrupted()));
      Waiting.open(started);
      Waiting.value(nested).cancel(true);
      outer.cancel(true);
      mayEnd.set(true);

      assertThat(Waiting.value(seen)).isTrue();
      assertThat(Waiting.value(after)).isFalse();
    }
  }

  private static void spinUntil(AtomicBoolean condition) {
    while (!condition.get()) {
      Thread.onSpinWait();
    }
  }

  @Test
  @DisplayName("39. One that lands after the end of a body bound to its caller spares the caller")
  void lateInterruptOfABoundBody() throws Exception {
    for (int i = 0; i < 5; i++) {
      AtomicBoolean interruptUnderWay = new AtomicBoolean();
      CountDownLatch started = new CountDownLatch(1);
      CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
      try (SlowlyInterrupted caller = new SlowlyInterrupted(() -> interruptUnderWay.set(true));
          SmartRuntime runtime = SmartRuntime.builder().build()) {
        HandleAsync handle = runtime.facade(HandleAsync.class, new Handle());
        Callable<Boolean> cancelsABoundBody =
            () -> {
              CompletableFuture<Thread> bound =
                  handle.use(() -> {
                    started.countDown();
                    spinUntil(interruptUnderWay);
                    return null;
                  });
              Waiting.open(started);
              return bound.cancel(true);
            };
        caller.execute(() -> {
          boolean cancelled = runtime.callAsync(() -> runtime.offload(cancelsABoundBody)).join();
          interrupted.complete(!cancelled || Thread.currentThread().isInterrupted());
        });

        assertThat(Waiting.value(interrupted)).isFalse();
      }
    }
  }
}
