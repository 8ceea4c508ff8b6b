package dev.smartasync.internal.engine;

import dev.smartasync.Smart;
import dev.smartasync.internal.OwnMembers;
import dev.smartasync.spi.CallListener.Outcome;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A future of ours that follows an operation's own stage: cancelling it, or its deadline, cancels
 * the stage, unless that is shared; it is never the other way round.
 *
 * <p>It is the reference to who settles the future: the stage while that may; {@link Stopping} from
 * when a cancel or the deadline has taken over until the stage has been cancelled and the future
 * has its outcome; null from when the stage's outcome was taken. So the stage is cancelled before
 * anyone sees that the call was, its answer to that does not settle the future, and a settled
 * future keeps nothing alive. Who took over also ends the call for its listeners. A stage that is
 * slow to be cancelled makes an expiry late, but for no longer than a while.
 */
final class StageLink<T extends @Nullable Object> extends AtomicReference<@Nullable Object>
    implements Source {

  private static final long serialVersionUID = 1L;

  /** How long after its deadline a stage may still be in its cancel. */
  private static final long GRACE_NANOS = 1_000_000_000;

  private static final VarHandle EXPIRY =
      OwnMembers.field(MethodHandles.lookup(), "expiry", Future.class);

  /** The stage is being cancelled, for the given outcome. */
  private record Stopping(CompletionStage<?> stage, Throwable outcome) {}

  private final transient Guard guard;
  private final transient Smart<T> future;
  private final transient @Nullable Observation observation;
  private final transient Stitching.@Nullable CallSite callSite;
  private final transient @Nullable Branch branch = Branch.current();
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
    this.callSite = Stitching.callSite(guard.engine().settings().stackTraces());
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
      Future<?> timer = Clock.at(deadline, () -> link.expire(deadline));
      EXPIRY.compareAndSet(link, null, timer); // it may have passed, and set the next timer
    }
    try {
      Futures.whenSettled(
          stage,
          (value, failure) -> Nesting.run(own.engine(), () -> link.resume(stage, value, failure)));
    } catch (Throwable refused) {
      link.fail(Outcome.FAILURE, refused, null);
    }
    return future;
  }

  private void resume(
      CompletionStage<? extends T> stage, @Nullable T value, @Nullable Throwable failure) {
    Branch.within(branch, () -> settle(stage, value, failure));
  }

  @SuppressWarnings("ReferenceEquality") // the very failure that the body threw
  private void settle(
      CompletionStage<? extends T> stage, @Nullable T value, @Nullable Throwable failure) {
    if (observation != null) {
      observation.outcomeIsThere();
    }
    boolean awaited = compareAndSet(stage, null);
    if (failure == null) {
      if (awaited) {
        complete(value);
      }
      return;
    }
    Source from = Futures.source(stage);
    Throwable thrown = from == null || from.thrown() != failure ? null : failure;
    Throwable peeled = thrown == null ? Failures.peel(failure, guard.operation()) : thrown;
    boolean cancelled = peeled instanceof CancellationException;
    Outcome kind = cancelled ? Outcome.CANCELLED : Outcome.FAILURE;
    if (!(awaited && fail(kind, peeled, thrown)) && !cancelled) {
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
    Throwable shown = Stitching.shown(failure, callSite);
    if (thrown != null) {
      Futures.link(future, new Thrown(shown));
    }
    try {
      return future.completeExceptionally(shown);
    } finally {
      end(future.isCancelled() ? Outcome.CANCELLED : kind, failure);
    }
  }

  private void expire(Deadline deadline) {
    Throwable expired = deadline.expired(guard.operation());
    CompletionStage<?> stage = takeOver(expired);
    if (get() == null) {
      return;
    }
    expiry = Clock.in(GRACE_NANOS, () -> fail(Outcome.TIMED_OUT, expired, null));
    if (isStopping(expired)) {
      if (stage != null) {
        Futures.cancel(stage, true);
      }
      fail(Outcome.TIMED_OUT, expired, null);
    }
    if (get() == null) { // meanwhile, by one who found no such timer to take back
      forgetExpiry();
    }
  }

  @Override
  public @Nullable CompletionStage<?> stop(
      CancellationException cancellation, boolean mayInterrupt) {
    return takeOver(cancellation);
  }

  @Override
  public void stopped(CancellationException cancellation) {
    if (isStopping(cancellation)) {
      end(Outcome.CANCELLED, null);
    }
  }

  /** Keeps the stage from settling the future; returns it where it has to be cancelled for that. */
  private @Nullable CompletionStage<?> takeOver(Throwable outcome) {
    Object before =
        getAndUpdate(state ->
            state instanceof CompletionStage<?> stage ? new Stopping(stage, outcome) : state);
    if (guard.operation().shared()) {
      return null;
    }
    return switch (before) {
      case CompletionStage<?> stage -> stage;
      case Stopping(CompletionStage<?> stage, Throwable other) when !Futures.isDone(stage) -> stage;
      case null, default -> null;
    };
  }

  @SuppressWarnings("ReferenceEquality") // the very outcome that its owner brought
  private boolean isStopping(Throwable outcome) {
    return get() instanceof Stopping stopping && stopping.outcome() == outcome;
  }

  /** Returns the stage if only that settles the future; null where a deadline may, too. */
  @Nullable Object awaited() {
    return expiry == null ? get() : null;
  }

  private void end(Outcome kind, @Nullable Throwable failure) {
    set(null);
    if (Futures.source(future) == this) {
      Futures.link(future, null);
    }
    forgetExpiry();
    if (observation != null) {
      observation.settle(
          kind, kind == Outcome.CANCELLED ? Failures.cancelled(guard.operation()) : failure);
    }
  }

  private void forgetExpiry() {
    Future<?> timer = expiry;
    if (timer != null) {
      timer.cancel(false);
    }
  }
}
