package dev.smartasync.stress.soak;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Asks a loop every millisecond to answer, and records how long it took at worst. */
final class Heartbeat {

  private static final long TICK_NANOS = 1_000_000;

  private final Executor loop;
  private final AtomicLong worst = new AtomicLong();
  private volatile boolean stopped;
  private volatile boolean answered = true;

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
      if (answered) {
        answered = false;
        long asked = System.nanoTime();
        loop.execute(() -> {
          worst.accumulateAndGet(System.nanoTime() - asked, Math::max);
          answered = true;
        });
      }
      LockSupport.parkNanos(TICK_NANOS);
    }
  }

  /** Returns the worst gap since the last time this was asked, in milliseconds. */
  double worstMillis() {
    return worst.getAndSet(0) / 1e6;
  }

  void stop() {
    stopped = true;
  }
}
