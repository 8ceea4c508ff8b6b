package dev.smartasync.stress.soak;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a loop every millisecond to answer, and records how long it took at worst. A question that
 * has no answer yet counts with its age: a loop that never answers again is seen, too.
 */
final class Heartbeat {

  private static final long TICK_NANOS = 1_000_000;
  private static final long NONE = 0;

  private final Executor loop;
  private final AtomicLong worst = new AtomicLong();
  private volatile boolean stopped;

  /** When the question was put that has no answer yet, or {@link #NONE}. */
  private volatile long unanswered = NONE;

  private Heartbeat(Executor loop) {
    this.loop = loop;
  }

  static Heartbeat of(String name, Executor loop) {
    Heartbeat heartbeat = new Heartbeat(loop);
    Thread.ofPlatform().name("heartbeat of the " + name).daemon().start(heartbeat::beat);
    return heartbeat;
  }

  private void beat() {
    while (!stopped) {
      if (unanswered == NONE) {
        long asked = System.nanoTime() | 1; // never NONE
        unanswered = asked;
        loop.execute(() -> {
          record(asked);
          unanswered = NONE;
        });
      }
      LockSupport.parkNanos(TICK_NANOS);
    }
  }

  private void record(long asked) {
    worst.accumulateAndGet(System.nanoTime() - asked, Math::max);
  }

  /** Returns the worst gap since the last time this was asked, in milliseconds. */
  double worstMillis() {
    long asked = unanswered;
    if (asked != NONE) {
      record(asked);
    }
    return worst.getAndSet(0) / 1e6;
  }

  void stop() {
    stopped = true;
  }
}
