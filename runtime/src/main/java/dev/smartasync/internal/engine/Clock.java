package dev.smartasync.internal.engine;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one clock of all deadlines. It has a thread of its own, so that deadlines pass even where
 * every user's pool is closed or stuck, and it never runs a user's code on it.
 */
final class Clock {

  private static final ScheduledThreadPoolExecutor TIMER = timer();

  private Clock() {}

  /** Runs an expiry on a fresh virtual thread when the deadline passes; cancel to take it back. */
  static Future<?> at(Deadline deadline, Runnable expiry) {
    return TIMER.schedule(
        () -> Thread.startVirtualThread(expiry), deadline.remaining(), TimeUnit.NANOSECONDS);
  }

  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform()
                .name("smartasync-clock")
                .daemon()
                .inheritInheritableThreadLocals(false) // whoever comes first must not stay for ever
                .factory());
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }
}
