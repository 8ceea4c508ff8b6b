package dev.smartasync.internal.engine;

import dev.smartasync.Smart;
import dev.smartasync.internal.OwnMembers;
import dev.smartasync.spi.CallListener.Outcome;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A body's outcome on its way to the caller.
 *
 * <p>{@code outcome} says what the caller gets: body, deadline and close race to set it once, and
 * who sets it delivers it, on the caller's loop where there is a way back, else where it is. A
 * cancel, too, sets it where it can, and completes the future at once, waiting for neither. A loop
 * that takes the delivery and does not make it has until a while after the deadline; then the
 * clock's thread makes it, so that an outcome is late but not lost.
 */
abstract class Delivery<T extends @Nullable Object> extends Submission {

  /** How long after its deadline a loop may still deliver what it has taken. */
  private static final long GRACE_NANOS = 1_000_000_000;

  /** A failure; {@code thrown} where the body itself threw it. */
  record Failed(Outcome kind, Throwable failure, boolean thrown) {}

  private static final VarHandle OUTCOME =
      OwnMembers.field(MethodHandles.lookup(), "outcome", Object.class);

  /** The value null: where there is no outcome yet is null, too. */
  private static final Object NULL = new Object();

  /** In place of an outcome that the future has been given, which is not kept twice. */
  private static final Object DELIVERED = new Object();

  final Smart<T> future;
  final @Nullable CallExtras extras;
  private final @Nullable Executor resume;

  /** A value as it is, {@link #NULL}, a {@link Failed}, or {@link #DELIVERED}; null before. */
  private volatile @Nullable Object outcome;

  Delivery(
      Executor executor,
      Guard guard,
      Smart<T> future,
      @Nullable Executor resume,
      @Nullable CallExtras extras) {
    super(executor, guard);
    this.future = future;
    this.resume = resume;
    this.extras = extras;
  }

  /** Stops the work; returns the stage that has to be cancelled for that, or null. */
  abstract @Nullable CompletionStage<?> halt(boolean mayInterrupt);

  /** Returns a value as an outcome. */
  static Object value(@Nullable Object value) {
    return value == null ? NULL : value;
  }

  /** Sets the outcome, for whoever sets it to deliver it; returns false where there is one. */
  final boolean set(Object result) {
    return OUTCOME.compareAndSet(this, null, result);
  }

  final boolean hasOutcome() {
    return outcome != null;
  }

  /** Returns whether that very failure is the outcome, and not delivered yet. */
  @SuppressWarnings("ReferenceEquality")
  final boolean failsWith(Throwable failure) {
    return outcome instanceof Failed failed && failed.failure() == failure;
  }

  /** Returns whether nothing but the body's own end settles the call. */
  final boolean isOpenEnded() {
    return deadline() == null && outcome == null;
  }

  /** Offers an outcome: the first one is delivered. */
  final void offer(Object result) {
    Observation observation = observation();
    if (observation != null) {
      observation.outcomeIsThere();
    }
    if (set(result)) {
      deliver();
    } else {
      late(result);
    }
  }

  private void deliver() {
    if (resume != null && !future.isDone()) {
      try {
        resume.execute(this::settleInTree);
        return;
      } catch (Throwable rejected) {
        // The loop is gone: the outcome must not be lost with it.
      }
    }
    settle();
  }

  private void settleInTree() {
    Branch.within(above(), this::settle);
  }

  private void settle() {
    Object result = outcome;
    if (result == null || result == DELIVERED || !OUTCOME.compareAndSet(this, result, DELIVERED)) {
      return;
    }
    Observation observation = observation();
    if (observation != null) {
      observation.delivered();
    }
    if (result instanceof Failed failed) {
      fail(failed);
    } else {
      try {
        complete(result == NULL ? null : result);
      } finally {
        settled(Outcome.VALUE, null);
      }
    }
  }

  private void fail(Failed failed) {
    Throwable shown = Stitching.shown(failed.failure(), extras == null ? null : extras.callSite);
    Futures.link(future, failed.thrown() ? new Thrown(shown) : null);
    try {
      if (!future.completeExceptionally(shown)) {
        Futures.link(future, null);
        late(failed);
      }
    } finally {
      settled(failed.kind(), failed.failure());
    }
  }

  @SuppressWarnings("unchecked") // the body yields a T, or a stage of T that was flattened
  private void complete(@Nullable Object value) {
    Futures.link(future, null);
    future.complete((T) value);
  }

  /** The call has ended, as its listeners get to know. */
  final void settled(Outcome kind, @Nullable Throwable failure) {
    forgetExpiry();
    Observation observation = observation();
    if (observation != null) {
      if (future.isCancelled()) {
        observation.settle(Outcome.CANCELLED, Failures.cancelled(guard().operation()));
      } else {
        observation.settle(kind, failure);
      }
    }
  }

  /** A failure that nobody waits for is reported once; what the cancel itself caused is not. */
  private void late(Object result) {
    if (result instanceof Failed failed
        && failed.kind() == Outcome.FAILURE
        && !(failed.failure() instanceof InterruptedException)) {
      guard().reports().failed(Failures.late(guard().operation()), failed.failure());
    }
  }

  final void expire() {
    Deadline deadline = deadline();
    if (deadline != null) {
      expire(deadline.expired(guard().operation()));
    }
  }

  /** Ends the call by a deadline that has passed. */
  final void expire(TimeoutException late) {
    if (extras == null || future.isDone()) {
      return;
    }
    extras.expiresAtLastBy(Clock.in(GRACE_NANOS, this::settle));
    if (set(new Failed(Outcome.TIMED_OUT, late, false))) {
      CompletionStage<?> stage = halt(true);
      if (stage != null) {
        Futures.cancel(stage, true);
      }
      deliver();
    }
    if (future.isDone()) { // meanwhile, by one who found no timer to take back
      forgetExpiry();
    }
  }

  final @Nullable Deadline deadline() {
    return extras == null ? null : extras.deadline;
  }

  final @Nullable Observation observation() {
    return extras == null ? null : extras.observation;
  }

  final void forgetExpiry() {
    if (extras != null) {
      extras.forgetExpiry();
    }
  }
}
