package dev.smartasync.examples.sitecheck.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets work end in good order when the process is told to end, as by Ctrl+C. */
public final class Interruption {
  private static final long PATIENCE_SECONDS = 20;

  private final Thread worker = Thread.currentThread();
  private final CountDownLatch ended = new CountDownLatch(1);

  private Interruption() {}

  /**
   * Runs the work on this thread. If the process is told to end meanwhile, this thread is
   * interrupted, and the process ends once the work has.
   */
  public static <T> T during(Callable<T> work) throws Exception {
    Interruption interruption = new Interruption();
    Thread hook = new Thread(interruption::interrupt, "sitecheck-interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.call();
    } finally {
      interruption.ended.countDown();
      forget(hook);
    }
  }

  private void interrupt() {
    worker.interrupt();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("What was under way did not end; it may have left files behind.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The hook runs already, or has.
    }
  }
}
