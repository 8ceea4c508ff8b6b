package dev.smartasync.benchmarks.probe;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import java.util.concurrent.CountDownLatch;

/** A target whose blocking methods do block: until they are released, or for a while. */
@SmartAsync(facades = Facade.ASYNC)
public class Blocked {

  private final CountDownLatch started;
  private final CountDownLatch released = new CountDownLatch(1);

  Blocked(int bodies) {
    started = new CountDownLatch(bodies);
  }

  /** Waits until it is released. */
  public int untilReleased() throws InterruptedException {
    started.countDown();
    released.await();
    return 1;
  }

  /** Blocks for ten milliseconds. */
  public int briefly() throws InterruptedException {
    Thread.sleep(10);
    return 1;
  }

  void awaitStarted() throws InterruptedException {
    started.await();
  }

  void letGo() {
    released.countDown();
  }
}
