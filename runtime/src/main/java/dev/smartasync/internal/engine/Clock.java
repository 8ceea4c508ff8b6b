package dev.smartasync.internal.engine;

import dev.smartasync.internal.executor.Threads;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one clock of all deadlines. Deadlines pass even where every user's pool is closed or stuck
 * and every carrier of virtual threads is busy: the clock has a platform thread, and what an expiry
 * sets off, users' callbacks included, runs on a few further ones that come and go. Where callbacks
 * keep all of these, the next expiry gets a virtual thread, and the clock's own where none is to be
 * had: late, but not lost.
 */
public final class Clock {

  private static final int PLATFORM_THREADS = 8;

  private static final long IDLE_SECONDS = 5;

  private static final ThreadPoolExecutor EXPIRIES =
      new ThreadPoolExecutor(
          0,
          PLATFORM_THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          threads("smartasync-expiry"),
          (expiry, full) -> Threads.startVirtual(expiry));

  private static final ScheduledThreadPoolExecutor TIMER = timer();

  private Clock() {}

  /** Runs an expiry when the deadline passes; cancel to take it back. */
  static Future<?> at(Deadline deadline, Runnable expiry) {
    return in(deadline.remaining(), expiry);
  }

  /** Runs an expiry after a while; cancel to take it back. */
  public static Future<?> in(long nanos, Runnable expiry) {
    return TIMER.schedule(() -> run(expiry), nanos, TimeUnit.NANOSECONDS);
  }

  private static void run(Runnable expiry) {
    try {
      EXPIRIES.execute(expiry);
    } catch (Throwable noThread) {
      expiry.run();
    }
  }

  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(1, threads("smartasync-clock"));
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  /** The threads outlive the callers that cause them, and take nothing from them. */
  private static ThreadFactory threads(String name) {
    return Thread.ofPlatform().name(name).daemon().inheritInheritableThreadLocals(false).factory();
  }
}
