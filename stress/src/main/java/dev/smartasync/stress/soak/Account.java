package dev.smartasync.stress.soak;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Every call that was started, until it has settled. */
final class Account {

  private static final long LOOK_AGAIN_NANOS = 1_000_000;

  private final Violations violations;
  private final Set<Ticket> open = ConcurrentHashMap.newKeySet();
  private final LongAdder started = new LongAdder();
  private final LongAdder settled = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder deadlocked = new LongAdder();

  Account(Violations violations) {
    this.violations = violations;
  }

  Ticket open(String what) {
    Ticket ticket = new Ticket(this, what);
    open.add(ticket);
    started.increment();
    return ticket;
  }

  void close(Ticket ticket, @Nullable Throwable failure) {
    open.remove(ticket);
    if (failure != null) {
      failed.increment();
    }
    settled.increment();
  }

  /** A call failed since its body, or one inside it, would have waited for itself. */
  void deadlocked() {
    deadlocked.increment();
  }

  /** Waits until all calls have settled; those that have not by then are lost. */
  void settle(Duration patience) {
    until(open::isEmpty, patience);
    open.forEach(lost -> violations.add(Rule.LOST, lost.toString()));
    open.clear();
  }

  /** Waits for a condition; returns whether it came true in time. */
  static boolean until(BooleanSupplier condition, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
    return true;
  }

  Violations violations() {
    return violations;
  }

  int pending() {
    return open.size();
  }

  long started() {
    return started.sum();
  }

  long settled() {
    return settled.sum();
  }

  long deadlocks() {
    return deadlocked.sum();
  }

  long failed() {
    return failed.sum();
  }
}
