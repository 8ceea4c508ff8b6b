package dev.smartasync.benchmarks;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.TearDown;

/** The ways to wait for what a Netty loop completes. */
public abstract class HandedOverContenders extends AwaitContenders {

  private static final long LIMIT_MINUTES = 1;

  private final Loop loop;

  HandedOverContenders() {
    this(Loop.netty());
  }

  private HandedOverContenders(Loop loop) {
    super(AsyncService.handedOver(loop));
    this.loop = loop;
  }

  /** Stops the loop. */
  @TearDown
  public void stop() {
    loop.close();
  }

  /** The least that a hand-over can be: a task, a field and a parked thread. */
  @Benchmark
  public @Nullable Object byHand() throws Exception {
    return measure(on -> new HandOver().await(loop));
  }

  /** Makes the calls on as many virtual threads and returns the outcome of the last. */
  static @Nullable Object onVirtualThreads(int count, Callable<@Nullable Object> call)
      throws InterruptedException {
    Calls calls = new Calls(call, count);
    for (int i = 0; i < count; i++) {
      Thread.startVirtualThread(calls);
    }
    if (!calls.end.await(LIMIT_MINUTES, TimeUnit.MINUTES)) {
      throw new IllegalStateException("a value was lost");
    }
    if (calls.failure != null) {
      throw new IllegalStateException("a call failed", calls.failure);
    }
    return calls.outcome;
  }

  private static final class Calls implements Runnable {

    private final Callable<@Nullable Object> call;
    private final CountDownLatch end;
    private volatile @Nullable Object outcome;
    private volatile @Nullable Throwable failure;

    Calls(Callable<@Nullable Object> call, int count) {
      this.call = call;
      end = new CountDownLatch(count);
    }

    @Override
    public void run() {
      try {
        outcome = call.call();
      } catch (Throwable thrown) {
        failure = thrown;
      } finally {
        end.countDown();
      }
    }
  }

  private static final class HandOver implements Runnable {

    private final Thread caller = Thread.currentThread();
    private volatile @Nullable Integer value;

    Integer await(Loop loop) {
      loop.execute(this);
      Integer handed = value;
      while (handed == null) {
        LockSupport.park(this);
        handed = value;
      }
      return handed;
    }

    @Override
    public void run() {
      value = AsyncService.VALUE;
      LockSupport.unpark(caller);
    }
  }
}
