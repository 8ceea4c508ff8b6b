package dev.smartasync.internal.engine;

import dev.smartasync.CallerContext;
import dev.smartasync.spi.CallListener;
import dev.smartasync.spi.CallListener.Outcome;
import dev.smartasync.spi.Crossing;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The times of one observed call; settles once, whoever comes first. */
final class Observation extends AtomicBoolean {

  private static final long serialVersionUID = 1L;

  private final transient Reports reports;
  private final transient CallListener.Call call;
  private final long startedAt = System.nanoTime();
  private volatile long bodyAt;
  private volatile long outcomeAt;
  private volatile @Nullable String bodyThread;

  private Observation(Reports reports, CallListener.Call call) {
    this.reports = reports;
    this.call = call;
  }

  /** Tells the listeners that a call starts; null where nobody listens. */
  static @Nullable Observation start(
      Reports reports,
      OperationSpec operation,
      Crossing crossing,
      CallerContext caller,
      @Nullable String executor) {
    if (reports.isEmpty()) {
      return null;
    }
    CallListener.Call call =
        new CallListener.Call(
            operation.name(), crossing, caller, Thread.currentThread().getName(), executor);
    Observation observation = new Observation(reports, call);
    reports.started(call);
    return observation;
  }

  void bodyStarts() {
    bodyThread = Thread.currentThread().getName();
    bodyAt = System.nanoTime();
  }

  void outcomeIsThere() {
    if (outcomeAt == 0) {
      outcomeAt = System.nanoTime();
    }
  }

  /** Tells the listeners how the call ended, unless they know. */
  void settle(@Nullable Throwable failure) {
    if (!compareAndSet(false, true)) {
      return;
    }
    long now = System.nanoTime();
    long body = bodyAt == 0 ? now : bodyAt;
    long outcome = outcomeAt == 0 ? now : outcomeAt;
    reports.settled(
        call,
        new CallListener.Settlement(
            outcome(failure),
            failure,
            bodyThread,
            body - startedAt,
            outcome - body,
            now - outcome));
  }

  private Outcome outcome(@Nullable Throwable failure) {
    return switch (failure) {
      case null -> Outcome.VALUE;
      case CancellationException e -> Outcome.CANCELLED;
      case InterruptedException e when call.crossing() == Crossing.AWAIT -> Outcome.CANCELLED;
      case TimeoutException e -> Outcome.TIMED_OUT;
      case RejectedExecutionException e when bodyThread == null -> Outcome.REFUSED;
      default -> call.crossing() == Crossing.REFUSE ? Outcome.REFUSED : Outcome.FAILURE;
    };
  }
}
