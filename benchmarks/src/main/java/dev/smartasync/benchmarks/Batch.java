package dev.smartasync.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls made from a loop, so many at a time; each result has to come back to that loop, where it is
 * counted.
 */
final class Batch implements Runnable, Consumer<Integer> {

  private static final long LIMIT_MINUTES = 3;

  private final CountDownLatch end = new CountDownLatch(1);
  private final Loop loop;
  private final Offloading offloading;
  private final int calls;
  private final int atOnce;
  private int started;
  private int returned;
  private int sum;
  private @Nullable Throwable failure;

  private Batch(Loop loop, Offloading offloading, int calls, int atOnce) {
    this.loop = loop;
    this.offloading = offloading;
    this.calls = calls;
    this.atOnce = atOnce;
  }

  /** A way to call a blocking method from a loop: it does not block, and passes the result on. */
  interface Offloading {
    void call(int number, Consumer<Integer> back);
  }

  /** Makes the calls, waits for their results and returns the sum. */
  static int run(Loop loop, Offloading offloading, int calls, int atOnce)
      throws InterruptedException {
    Batch batch = new Batch(loop, offloading, calls, atOnce);
    loop.execute(batch);
    if (!batch.end.await(LIMIT_MINUTES, TimeUnit.MINUTES)) {
      throw new IllegalStateException("results were lost");
    }
    if (batch.failure != null) {
      throw new IllegalStateException(batch.failure);
    }
    return batch.sum;
  }

  @Override
  public void run() {
    try {
      while (started < atOnce) {
        call();
      }
    } catch (Throwable thrown) {
      fail(thrown);
    }
  }

  @Override
  public void accept(Integer value) {
    if (!loop.isHere()) {
      fail(new IllegalStateException("a result came to " + Thread.currentThread()));
      return;
    }
    sum += value;
    if (started < calls) {
      call();
    }
    if (++returned == calls) {
      end.countDown();
    }
  }

  private void call() {
    offloading.call(started++, this);
  }

  private void fail(Throwable thrown) {
    failure = thrown;
    end.countDown();
  }
}
