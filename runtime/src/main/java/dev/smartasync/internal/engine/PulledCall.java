package dev.smartasync.internal.engine;

import dev.smartasync.internal.dispatch.Colour;
import dev.smartasync.internal.dispatch.Demand;
import dev.smartasync.spi.CallListener.Outcome;
import dev.smartasync.spi.Crossing;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A call whose values a thread pulls one by one and may wait for: to listeners, one call from the
 * first pull to the end. Its timeout limits each wait; a deadline around a wait limits that, too.
 */
public final class PulledCall {

  private static final List<Class<? extends Throwable>> UNDECLARED = List.of();

  private final Engine engine;
  private final OperationSpec operation;
  private volatile @Nullable Observation observation;

  /** Creates a call that has not begun. */
  public PulledCall(Engine engine, OperationSpec operation) {
    this.engine = engine;
    this.operation = operation;
  }

  /** Begins the call on the current thread; refused where that must not wait. */
  public void begin() {
    engine.requireOpen(operation);
    Crossing crossing = decide();
    observation =
        Observation.start(
            engine.reports(), operation, crossing, engine.detection().current(), null);
  }

  /** Goes on with the call on the current thread; refused where that must not wait. */
  public void proceed() {
    if (!engine.detection().mayBlock()) {
      Crossing unused = decide();
    }
  }

  private Crossing decide() {
    return engine.decide(
        operation, Demand.VALUE, engine.detection().current(), Colour.ASYNCHRONOUS);
  }

  /**
   * Waits, helping meanwhile, until the signal completes; it must not fail.
   *
   * @throws RuntimeException where the thread is interrupted, whose flag is set then: a
   *     cancellation, or, where the deadline has passed, too, what is thrown for that
   */
  public void await(CompletableFuture<?> signal) {
    Nesting.catchUp();
    Deadline deadline = engine.deadline(operation);
    try {
      waitFor(signal, deadline);
    } catch (TimeoutException e) {
      if (deadline == null) {
        throw new AssertionError("a wait without a limit is over", e);
      }
      throw late(deadline);
    } catch (InterruptedException e) {
      throw interrupted(e, deadline);
    } catch (ExecutionException e) {
      throw new AssertionError("a signal failed", e);
    }
  }

  private void waitFor(CompletableFuture<?> signal, @Nullable Deadline deadline)
      throws InterruptedException, ExecutionException, TimeoutException {
    Observation to = observation;
    long from = to == null ? 0 : System.nanoTime();
    try {
      if (deadline == null) {
        Helping.await(signal, null, Helping.FOREVER);
        signal.get();
      } else {
        Helping.await(signal, null, deadline.remaining());
        signal.get(deadline.remaining(), TimeUnit.NANOSECONDS);
      }
    } finally {
      if (to != null) {
        to.waitedSince(from);
      }
    }
  }

  /** Ends the call where a deadline around it has passed, or its thread was interrupted. */
  public void checkEnd() {
    Deadline around = Deadline.current();
    if (around != null && around.hasPassed()) {
      throw late(around);
    }
    if (Thread.interrupted()) {
      throw interrupted(new InterruptedException(), around);
    }
  }

  private RuntimeException late(Deadline missed) {
    TimeoutException late = missed.missed(operation, "yield an element");
    ended(Outcome.TIMED_OUT, late);
    throw Failures.thrown(late, UNDECLARED);
  }

  /** The interrupt may be how the deadline ends a body around the wait: it is late either way. */
  private RuntimeException interrupted(InterruptedException e, @Nullable Deadline deadline) {
    if (deadline != null && deadline.hasPassed()) {
      Thread.currentThread().interrupt();
      throw late(deadline);
    }
    RuntimeException cancelled = Awaiting.interrupted(operation, e);
    ended(Outcome.CANCELLED, e);
    return cancelled;
  }

  /** Ends the call by the end of its values. */
  public void completed() {
    ended(Outcome.VALUE, null);
  }

  /** Ends the call before its values have ended, because nobody wants more of them. */
  public void closed() {
    ended(Outcome.CANCELLED, Failures.cancelled(operation));
  }

  /** Ends the call by a failure, and throws that as callers see it. */
  public RuntimeException failed(Throwable failure) {
    Throwable peeled = Failures.peel(failure, operation);
    ended(Outcome.FAILURE, peeled);
    throw Failures.thrown(
        Stitching.shown(peeled, Stitching.callSite(engine.settings().stackTraces())), UNDECLARED);
  }

  private void ended(Outcome outcome, @Nullable Throwable failure) {
    Observation to = observation;
    if (to != null) {
      to.settle(outcome, failure);
    }
  }
}
