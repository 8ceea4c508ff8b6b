package dev.smartasync.internal.engine;

import dev.smartasync.Smart;
import dev.smartasync.spi.CallListener.Outcome;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A future of ours that follows an operation's own stage: cancelling it, or its deadline, cancels
 * the stage, unless that is shared; it is never the other way round. It is the reference to that
 * stage, which whoever cancels it, or the end of the call, takes out: the stage is cancelled once,
 * and a settled future keeps nothing alive.
 */
final class StageLink<T extends @Nullable Object>
    extends AtomicReference<@Nullable CompletionStage<? extends T>> implements Source {

  private static final long serialVersionUID = 1L;

  private final transient Guard guard;
  private final transient Smart<T> future;
  private final transient @Nullable Observation observation;
  private transient volatile @Nullable Future<?> expiry;

  private StageLink(
      CompletionStage<? extends T> stage,
      Guard guard,
      Smart<T> future,
      @Nullable Observation observation) {
    super(stage);
    this.guard = guard;
    this.future = future;
    this.observation = observation;
  }

  /** Returns a new future that follows the stage, by the deadline where there is one. */
  static <T extends @Nullable Object> Smart<T> follow(
      CompletionStage<? extends T> stage,
      Guard guard,
      @Nullable Deadline deadline,
      @Nullable Observation observation) {
    Guard own = guard.following(stage);
    Smart<T> future = Futures.create(own);
    StageLink<T> link = new StageLink<>(stage, own, future, observation);
    Futures.link(future, link);
    if (deadline != null) {
      link.expiry = Clock.at(deadline, () -> link.expire(deadline));
    }
    try {
      stage.whenComplete((value, failure) -> Nesting.run(() -> link.settle(stage, value, failure)));
    } catch (Throwable refused) {
      link.fail(Outcome.FAILURE, refused, null);
    }
    return future;
  }

  @SuppressWarnings("ReferenceEquality") // the very failure that the body threw
  private void settle(
      CompletionStage<? extends T> stage, @Nullable T value, @Nullable Throwable failure) {
    if (observation != null) {
      observation.outcomeIsThere();
    }
    if (failure == null) {
      complete(value);
      return;
    }
    Source from = Futures.source(stage);
    Throwable thrown = from == null || from.thrown() != failure ? null : failure;
    Throwable peeled = thrown == null ? Failures.peel(failure, guard.operation()) : thrown;
    boolean cancelled = peeled instanceof CancellationException;
    if (!fail(cancelled ? Outcome.CANCELLED : Outcome.FAILURE, peeled, thrown) && !cancelled) {
      guard.reports().failed(Failures.late(guard.operation()), peeled);
    }
  }

  @SuppressWarnings("NullAway") // a stage of a type that may be null settles with null
  private void complete(@Nullable T value) {
    if (observation != null) {
      observation.delivered();
    }
    try {
      future.complete(value);
    } finally {
      end(future.isCancelled() ? Outcome.CANCELLED : Outcome.VALUE, null);
    }
  }

  /**
   * @param thrown the failure again where a body of ours threw it, or null
   */
  private boolean fail(Outcome kind, Throwable failure, @Nullable Throwable thrown) {
    if (observation != null) {
      observation.delivered();
    }
    if (thrown != null) {
      Futures.link(future, new Thrown(thrown));
    }
    try {
      return future.completeExceptionally(failure);
    } finally {
      end(future.isCancelled() ? Outcome.CANCELLED : kind, failure);
    }
  }

  private void expire(Deadline deadline) {
    CompletionStage<? extends T> stage = get();
    if (fail(Outcome.TIMED_OUT, deadline.expired(guard.operation()), null) && stage != null) {
      cancel(stage, true);
    }
  }

  @Override
  public void cancel(boolean mayInterrupt) {
    CompletionStage<? extends T> stage = getAndSet(null);
    end(Outcome.CANCELLED, null);
    if (stage != null) {
      cancel(stage, mayInterrupt);
    }
  }

  private void cancel(CompletionStage<?> stage, boolean mayInterrupt) {
    if (!guard.operation().shared()) {
      Nesting.run(() -> Futures.cancel(stage, mayInterrupt));
    }
  }

  private void end(Outcome kind, @Nullable Throwable failure) {
    set(null);
    Future<?> timer = expiry;
    if (timer != null) {
      timer.cancel(false);
    }
    if (observation != null) {
      observation.settle(
          kind, kind == Outcome.CANCELLED ? Failures.cancelled(guard.operation()) : failure);
    }
  }

  @Override
  public @Nullable Throwable thrown() {
    return null;
  }
}
