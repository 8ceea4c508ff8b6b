package dev.smartasync.examples.sitecheck.demo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that does nothing but beat: its worst gap is the machine's doing, and what a loop's gap
 * is to be held against.
 */
final class IdleThread implements AutoCloseable {
  private static final long PERIOD_NANOS = Duration.ofMillis(5).toNanos();

  private volatile boolean closed;
  private final AtomicLong worstNanos = new AtomicLong();

  private IdleThread() {}

  static IdleThread start() {
    IdleThread idle = new IdleThread();
    Thread.ofPlatform().name("idle").daemon().start(idle::beat);
    return idle;
  }

  /** The worst gap since it was last asked. */
  double lapMillis() {
    return worstNanos.getAndSet(0) / 1e6;
  }

  private void beat() {
    long last = System.nanoTime();
    while (!closed) {
      LockSupport.parkNanos(PERIOD_NANOS);
      long now = System.nanoTime();
      worstNanos.accumulateAndGet(now - last, Math::max);
      last = now;
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
