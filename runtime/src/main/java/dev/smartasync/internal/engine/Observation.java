package dev.smartasync.internal.engine;

import dev.smartasync.CallerContext;
import dev.smartasync.internal.jfr.CallRecord;
import dev.smartasync.internal.jfr.FlightRecordings;
import dev.smartasync.spi.CallListener;
import dev.smartasync.spi.CallListener.Outcome;
import dev.smartasync.spi.Crossing;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The times of one observed call; settles once, whoever comes first. */
final class Observation extends AtomicBoolean {

  private static final long serialVersionUID = 1L;

  private final transient Reports reports;
  private final transient CallListener.Call call;
  private final transient @Nullable CallRecord recorded;
  private final long startedAt = System.nanoTime();
  private volatile long bodyAt;
  private volatile long outcomeAt;
  private volatile long deliveredAt;
  private volatile long waitNanos;
  private transient volatile @Nullable Thread bodyThread;

  private Observation(Reports reports, CallListener.Call call, @Nullable CallRecord recorded) {
    this.reports = reports;
    this.call = call;
    this.recorded = recorded;
  }

  /** Tells the listeners that a call starts; null where nobody listens and nobody records. */
  static @Nullable Observation start(
      Reports reports,
      OperationSpec operation,
      Crossing crossing,
      CallerContext caller,
      @Nullable String executor) {
    CallRecord recorded = FlightRecordings.start();
    if (recorded == null && reports.isEmpty()) {
      return null;
    }
    CallListener.Call call =
        new CallListener.Call(operation.name(), crossing, caller, Thread.currentThread(), executor);
    Observation observation = new Observation(reports, call, recorded);
    reports.started(call);
    return observation;
  }

  /** Tells the listeners about a call that is refused before it starts. */
  static void refused(
      Reports reports, OperationSpec operation, CallerContext caller, Throwable refusal) {
    Observation observation = start(reports, operation, Crossing.REFUSE, caller, null);
    if (observation != null) {
      observation.settle(Outcome.REFUSED, refusal);
    }
  }

  void bodyStarts() {
    bodyThread = Thread.currentThread();
    bodyAt = System.nanoTime();
  }

  void outcomeIsThere() {
    if (outcomeAt == 0) {
      outcomeAt = System.nanoTime();
    }
  }

  /** The caller gets the outcome now; what it does with it is no longer the crossing's time. */
  void delivered() {
    deliveredAt = System.nanoTime();
  }

  /** The caller's thread has waited since then. */
  void waitedSince(long nanoTime) {
    long before = waitNanos; // of one thread at a time
    waitNanos = before + System.nanoTime() - nanoTime;
  }

  /** Tells the listeners how the call ended, unless they know. */
  void settle(Outcome kind, @Nullable Throwable failure) {
    if (!compareAndSet(false, true)) {
      return;
    }
    long end = deliveredAt == 0 ? System.nanoTime() : deliveredAt;
    long outcome = outcomeAt == 0 ? end : Math.min(outcomeAt, end);
    long body = bodyAt == 0 ? outcome : Math.min(bodyAt, outcome);
    reports.settled(
        call,
        new CallListener.Settlement(
            kind, failure, bodyThread, body - startedAt, outcome - body, end - outcome, waitNanos),
        recorded);
  }
}
