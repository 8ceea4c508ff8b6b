package dev.smartasync.internal.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A future of ours that follows an operation's own stage: cancelling it, or its deadline, cancels
 * the stage, unless that is shared; it is never the other way round.
 */
final class StageLink<T extends @Nullable Object> implements Source {

  private final Reports reports;
  private final OperationSpec operation;
  private final CompletionStage<? extends T> stage;
  private final CompletableFuture<T> future;
  private final @Nullable Observation observation;
  private volatile @Nullable Future<?> expiry;

  private StageLink(
      Reports reports,
      OperationSpec operation,
      CompletionStage<? extends T> stage,
      CompletableFuture<T> future,
      @Nullable Observation observation) {
    this.reports = reports;
    this.operation = operation;
    this.stage = stage;
    this.future = future;
    this.observation = observation;
  }

  /** Returns a new future that follows the stage, by the deadline where there is one. */
  static <T extends @Nullable Object> CompletableFuture<T> follow(
      CompletionStage<? extends T> stage,
      Futures.Kind kind,
      Guard guard,
      @Nullable Deadline deadline,
      @Nullable Observation observation) {
    CompletableFuture<T> future = Futures.create(kind, guard);
    StageLink<T> link =
        new StageLink<>(guard.reports(), guard.operation(), stage, future, observation);
    Futures.link(future, link);
    if (deadline != null) {
      link.expiry = Clock.at(deadline, () -> link.expire(deadline));
    }
    try {
      stage.whenComplete((value, failure) -> Nesting.run(() -> link.settle(value, failure)));
    } catch (Throwable refused) {
      link.forgetExpiry();
      link.fail(refused);
    }
    return future;
  }

  private void settle(@Nullable T value, @Nullable Throwable failure) {
    if (observation != null) {
      observation.outcomeIsThere();
    }
    forgetExpiry();
    if (failure != null) {
      Throwable peeled = Failures.peel(failure, operation);
      if (!fail(peeled) && !(peeled instanceof CancellationException)) {
        reports.failed(Failures.late(operation), peeled);
      }
    } else {
      if (observation != null) {
        observation.settle(null);
      }
      complete(value);
    }
  }

  @SuppressWarnings("NullAway") // a stage of a type that may be null settles with null
  private void complete(@Nullable T value) {
    future.complete(value);
  }

  private boolean fail(Throwable failure) {
    if (observation != null) {
      observation.settle(failure);
    }
    return future.completeExceptionally(failure);
  }

  private void expire(Deadline deadline) {
    if (fail(deadline.expired(operation)) && !operation.shared()) {
      Nesting.run(() -> Futures.cancel(stage));
    }
  }

  @Override
  public void cancel(boolean mayInterrupt) {
    if (observation != null) {
      observation.settle(new CancellationException());
    }
    forgetExpiry();
    if (!operation.shared()) {
      Nesting.run(() -> Futures.cancel(stage));
    }
  }

  private void forgetExpiry() {
    Future<?> timer = expiry;
    if (timer != null) {
      timer.cancel(false);
    }
  }

  @Override
  public @Nullable Throwable thrown() {
    return null;
  }
}
