package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cancels and ends of bodies that meet, on one thread that never clears its own interrupts. */
class OffloadRacesTest {

  private static final int ROUNDS = 20;

  private final OneThread thread = new OneThread();
  private final SmartRuntime runtime =
      SmartRuntime.builder().defaultExecutor(thread.tasks::add).build();

  @BeforeEach
  void start() {
    thread.start();
  }

  @AfterEach
  void stop() {
    runtime.close();
    thread.tasks.add(thread::end);
  }

  @Test
  @DisplayName("39. A cancel that meets the end of its body never interrupts the next task")
  void aSlowInterruptNeverHitsTheNextTask() throws Exception {
    AtomicInteger hits = new AtomicInteger();
    for (int round = 0; round < ROUNDS; round++) {
      CountDownLatch started = new CountDownLatch(1);
      CountDownLatch finish = new CountDownLatch(1);
      CompletableFuture<Integer> cancelled =
          runtime.offload(() -> {
            started.countDown();
            while (finish.getCount() > 0) {
              Thread.onSpinWait(); // leaves the flag alone, as a body that computes does
            }
            return 1;
          });
      started.await();
      thread.onInterrupt = finish::countDown; // the body ends while its interrupt is under way
      CompletableFuture<Boolean> next =
          runtime.offload(() -> {
            boolean hit = Thread.currentThread().isInterrupted();
            LockSupport.parkNanos(1_000_000);
            return hit || Thread.currentThread().isInterrupted();
          });
      cancelled.cancel(true);
      if (next.get()) {
        hits.incrementAndGet();
      }
      assertThatThrownBy(cancelled::get).isInstanceOf(CancellationException.class);
    }
    assertThat(hits).hasValue(0);
  }

  @Test
  @DisplayName("38. A body cancelled while queued never runs")
  void aQueuedBodyThatIsCancelledNeverRuns() throws Exception {
    CyclicBarrier hold = new CyclicBarrier(2);
    AtomicInteger ran = new AtomicInteger();
    CompletableFuture<Integer> holding = runtime.offload(() -> hold.await());
    CompletableFuture<Integer> queued = runtime.offload(ran::incrementAndGet);
    assertThat(queued.cancel(false)).isTrue();
    CompletableFuture<Integer> after = runtime.offload(() -> 1);
    hold.await();
    assertThat(after.get()).isEqualTo(1);
    assertThat(holding.get()).isNotNull();
    assertThat(ran).hasValue(0);
  }

  /** Runs tasks one after another; its {@code interrupt()} takes 60 ms. */
  private static final class OneThread extends Thread {

    private static final long STALL_NANOS = 60_000_000;

    private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private volatile Runnable onInterrupt = () -> {};
    private volatile boolean ended;

    OneThread() {
      super("one-thread");
      setDaemon(true);
    }

    private void end() {
      ended = true;
    }

    @Override
    public void run() {
      while (!ended) {
        Runnable task = tasks.poll();
        if (task == null) {
          Thread.onSpinWait();
        } else {
          task.run();
        }
      }
    }

    @Override
    public void interrupt() {
      onInterrupt.run();
      long until = System.nanoTime() + STALL_NANOS;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      super.interrupt();
    }
  }
}
