package dev.smartasync.internal.engine;

import dev.smartasync.Smart;
import dev.smartasync.spi.CallListener.Outcome;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A blocking body on its way through another thread.
 *
 * <p>{@code outcome} says what the caller gets: body, deadline and close race to set it once, and
 * who sets it delivers it, on the caller's loop where there is a way back, else where it is. A
 * cancel, too, sets it where it can, and completes the future at once, waiting for neither. Cancel
 * and deadline stop the work before they tell the caller, as {@link StageLink} does. A loop that
 * takes the delivery and does not make it has until a while after the deadline; then the clock's
 * thread makes it, so that an outcome is late but not lost.
 */
final class OffloadedBody<T extends @Nullable Object> extends Submission implements Source {

  /** How long after its deadline a loop may still deliver what it has taken. */
  private static final long GRACE_NANOS = 1_000_000_000;

  /** A failure; {@code thrown} where the body itself threw it. */
  private record Failed(Outcome kind, Throwable failure, boolean thrown) {}

  /** A value, which may be null. */
  private record Value(@Nullable Object value) {}

  private static final VarHandle OUTCOME = field("outcome", Object.class);

  /** In place of an outcome that the future has been given, which is not kept twice. */
  private static final Object DELIVERED = new Object();

  private final Offload.BodyKind kind;
  private final Smart<T> future;
  private final @Nullable Executor resume;
  private final @Nullable Deadline deadline;
  private final @Nullable Observation observation;

  /** These two are let go when the body starts or never will: a future may be kept for long. */
  private @Nullable Callable<?> body;

  private final Stitching.@Nullable CallSite callSite;

  private @Nullable CapturedContext context;

  private volatile @Nullable Object outcome;

  private volatile @Nullable CompletionStage<?> inner;

  private volatile @Nullable Future<?> expiry;

  OffloadedBody(
      Offload offload,
      Executor executor,
      Guard guard,
      Callable<?> body,
      Smart<T> future,
      @Nullable Executor resume,
      @Nullable Deadline deadline,
      @Nullable Observation observation) {
    super(executor, guard);
    this.kind = offload.body();
    this.body = body;
    this.future = future;
    this.context = CapturedContext.capture(offload.engine());
    this.resume = resume;
    this.deadline = deadline;
    this.observation = observation;
    this.callSite = Stitching.callSite(offload.engine().settings().stackTraces());
  }

  /** Queues the body; what goes wrong here fails the future. */
  void submit() {
    pending().add(this);
    try {
      if (offload().engine().isClosed()) {
        failUnstarted();
      } else {
        if (deadline != null) {
          expiry = Clock.at(deadline, this::expire);
        }
        execute();
      }
    } catch (Throwable rejection) {
      failUnstarted(offload().rejected(executor, rejection));
    }
    if (future.isDone()) {
      forgetExpiry();
    }
    if (isForbidden()) { // perhaps before it was anywhere to be taken back from
      leaveQueues();
      unqueue();
    }
  }

  /** Fails the call if its body has not started, for the reason that the runtime is closed. */
  void failUnstarted() {
    if (failUnstarted(offload().engine().closed(offload().operation()))) {
      unqueue();
    }
  }

  @Override
  protected void dropped(RejectedExecutionException reason) {
    failUnstarted(offload().rejected(executor, reason));
  }

  @Override
  protected boolean mayRunOnWaits() {
    return kind != Offload.BodyKind.ELEMENTS || executor instanceof CallerThread;
  }

  private boolean failUnstarted(Throwable failure) {
    boolean unstarted = forbidden();
    if (unstarted) {
      leaveQueues();
      offer(new Failed(Outcome.REFUSED, failure, false));
    }
    return unstarted;
  }

  @Override
  public void run() {
    if (isOnItsCaller() && !mayBlockHere()) {
      failUnstarted(offload().ranOnLoop());
      return;
    }
    if (!start()) {
      ended();
      return;
    }
    claimed();
    Branch before = enterBranch();
    try {
      Object result = call();
      boolean interruptedByUs = end();
      ended();
      if (result instanceof Failed failed && !interruptedByUs) {
        Failures.keepInterrupt(failed.failure());
      }
      if (result instanceof Value(CompletionStage<?> stage) && offload().flattens()) {
        follow(stage);
      } else {
        offer(result);
      }
    } finally {
      leaveBranch(before);
      leave();
      pending().remove(this);
      forgetSource();
    }
  }

  /** Returns whether nothing but the body's own end settles the call. */
  boolean isOpenEnded() {
    return deadline == null && outcome == null;
  }

  /** Returns the stage that the body has returned, or null. */
  @Nullable CompletionStage<?> inner() {
    return inner;
  }

  private void leaveQueues() {
    claimed();
    pending().remove(this);
  }

  private Object call() {
    if (observation != null) {
      observation.bodyStarts();
    }
    Callable<?> toCall = body;
    CapturedContext toRestore = context;
    body = null;
    context = null;
    Deadline before = Deadline.enter(deadline);
    try {
      if (toCall == null || toRestore == null) {
        throw new IllegalStateException("a body runs once");
      }
      Offload call = offload();
      Reports reports = call.engine().reports();
      Object value =
          call.engine().settings().leakCheck()
              ? toRestore.callChecked(toCall, call.operation(), reports)
              : toRestore.callWithin(toCall, reports);
      return new Value(call.checked(value));
    } catch (Throwable failure) {
      return new Failed(Outcome.FAILURE, failure, true);
    } finally {
      Deadline.leave(before);
    }
  }

  /** Waits, without a thread, for the stage that a body returned. */
  private void follow(CompletionStage<?> stage) {
    inner = stage;
    try {
      Futures.whenSettled(
          stage,
          (value, failure) -> Nesting.run(offload().engine(), () -> offerSettled(value, failure)));
    } catch (Throwable failure) {
      offer(new Failed(Outcome.FAILURE, failure, false));
    }
    CompletionStage<?> unwanted = future.isDone() || outcome != null ? stageToCancel() : null;
    if (unwanted != null) {
      Futures.cancel(unwanted, true);
    }
  }

  private void offerSettled(@Nullable Object value, @Nullable Throwable failure) {
    inner = null;
    if (failure == null) {
      offer(new Value(value));
    } else {
      Throwable peeled = Failures.peel(failure, offload().operation());
      boolean cancelled = peeled instanceof CancellationException;
      offer(new Failed(cancelled ? Outcome.CANCELLED : Outcome.FAILURE, peeled, false));
    }
  }

  private void offer(Object result) {
    if (observation != null) {
      observation.outcomeIsThere();
    }
    if (OUTCOME.compareAndSet(this, null, result)) {
      deliver();
    } else {
      late(result);
    }
  }

  private void deliver() {
    if (resume != null && !future.isDone()) {
      try {
        resume.execute(() -> Branch.within(above(), this::settle));
        return;
      } catch (Throwable rejected) {
        // The loop is gone: the outcome must not be lost with it.
      }
    }
    settle();
  }

  private void settle() {
    Object result = outcome;
    if (result == null || !OUTCOME.compareAndSet(this, result, DELIVERED)) {
      return;
    }
    if (observation != null && result != DELIVERED) {
      observation.delivered();
    }
    if (result instanceof Failed failed) {
      fail(failed);
    } else if (result instanceof Value(Object value)) {
      try {
        complete(value);
      } finally {
        settled(Outcome.VALUE, null);
      }
    }
  }

  private void fail(Failed failed) {
    Throwable shown = Stitching.shown(failed.failure(), callSite);
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

  private void settled(Outcome kind, @Nullable Throwable failure) {
    forgetExpiry();
    if (observation != null) {
      if (future.isCancelled()) {
        observation.settle(Outcome.CANCELLED, Failures.cancelled(offload().operation()));
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
      offload().engine().reports().failed(Failures.late(offload().operation()), failed.failure());
    }
  }

  private void expire() {
    if (deadline != null) {
      expire(deadline.expired(offload().operation()));
    }
  }

  /** Ends the call by a deadline that has passed. */
  void expire(TimeoutException late) {
    if (future.isDone()) {
      return;
    }
    forgetExpiry(); // which is another's where the deadline is
    expiry = Clock.in(GRACE_NANOS, this::settle);
    if (OUTCOME.compareAndSet(this, null, new Failed(Outcome.TIMED_OUT, late, false))) {
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

  @Override
  public @Nullable CompletionStage<?> stop(
      CancellationException cancellation, boolean mayInterrupt) {
    OUTCOME.compareAndSet(this, null, new Failed(Outcome.CANCELLED, cancellation, false));
    return halt(mayInterrupt);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very outcome that this cancel brought
  public void stopped(CancellationException cancellation) {
    if (future.isCancelled()
        || (outcome instanceof Failed failed && failed.failure() == cancellation)) {
      settled(Outcome.CANCELLED, cancellation);
      forgetSource();
    }
  }

  /** Stops the work; returns the stage that has to be cancelled for that, or null. */
  private @Nullable CompletionStage<?> halt(boolean mayInterrupt) {
    if (forbidden()) {
      leaveQueues();
      unqueue();
      return null;
    }
    return mayInterrupt && interrupt() ? null : stageToCancel();
  }

  private boolean forbidden() {
    boolean unstarted = forbid();
    if (unstarted) {
      body = null;
      context = null;
    }
    return unstarted;
  }

  private @Nullable CompletionStage<?> stageToCancel() {
    CompletionStage<?> stage = inner;
    return stage == null || offload().operation().shared() || Futures.isDone(stage) ? null : stage;
  }

  /** A future that was cancelled reaches its body for as long as that runs, and no longer. */
  private void forgetSource() {
    if (future.isCancelled() && isOver()) {
      Futures.link(future, null);
    }
  }

  private void forgetExpiry() {
    Future<?> timer = expiry;
    if (timer != null) {
      timer.cancel(false);
    }
  }

  /** Made anew where it is needed: a queued body is to be small. */
  private Offload offload() {
    return new Offload(guard().engine(), guard().operation(), kind);
  }

  private PendingBodies pending() {
    return offload().engine().pending();
  }

  private static VarHandle field(String name, Class<?> type) {
    try {
      return MethodHandles.lookup().findVarHandle(OffloadedBody.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
