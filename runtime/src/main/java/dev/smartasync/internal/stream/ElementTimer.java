package dev.smartasync.internal.stream;

import dev.smartasync.internal.engine.Clock;
import dev.smartasync.internal.engine.ElementsBody;
import dev.smartasync.internal.engine.OperationSpec;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends a body that takes too long for one element that was demanded. There is no timer for each
 * element: one looks, when the limit could have passed, since when an element is waited for.
 */
final class ElementTimer implements Runnable {

  private final OperationSpec operation;
  private final long limit;
  private final BooleanSupplier waitedFor;

  /** When an element was demanded; zero while none is waited for. */
  private final AtomicLong since = new AtomicLong();

  private volatile boolean stopped;
  private volatile @Nullable Future<?> next;
  private volatile @Nullable ElementsBody body;

  /**
   * Creates a timer.
   *
   * @param limit the nanoseconds that each element may take
   * @param waitedFor whether more elements are demanded than were read
   */
  ElementTimer(OperationSpec operation, long limit, BooleanSupplier waitedFor) {
    this.operation = operation;
    this.limit = limit;
    this.waitedFor = waitedFor;
  }

  /** Limits the body. */
  void start(ElementsBody limited) {
    body = limited;
    schedule(limit);
  }

  /** An element is waited for, from now on if none was. */
  void demanded() {
    if (since.get() == 0) {
      since.compareAndSet(0, System.nanoTime() | 1); // never zero
    }
  }

  /** No element is waited for. */
  void served() {
    since.set(0);
  }

  void stop() {
    stopped = true;
    Future<?> timer = next;
    if (timer != null) {
      timer.cancel(false);
    }
  }

  private void schedule(long nanos) {
    next = Clock.in(nanos, this);
    if (stopped) {
      stop();
    }
  }

  @Override
  public void run() {
    ElementsBody limited = body;
    if (stopped || limited == null) {
      return;
    }
    long from = since.get();
    long left = from == 0 || !waitedFor.getAsBoolean() ? limit : limit - (System.nanoTime() - from);
    if (left > 0) {
      schedule(left);
    } else {
      limited.expire(operation.yieldedNothingWithin(limit));
    }
  }
}
