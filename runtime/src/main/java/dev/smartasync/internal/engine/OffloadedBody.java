package dev.smartasync.internal.engine;

import dev.smartasync.CallerContext;
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
import org.jspecify.annotations.Nullable;

/**
 * A blocking body on its way through another thread.
 *
 * <p>{@code outcome} says what the caller gets: body, deadline and close race to set it once, and
 * who sets it delivers it, on the caller's loop where there is a way back, else where it is. A
 * cancel completes the future at once and does not wait for either. A loop that takes the delivery
 * and does not make it has until a while after the deadline; then the clock's thread makes it, so
 * that an outcome is late but not lost.
 */
final class OffloadedBody<T extends @Nullable Object> extends Submission implements Source {

  /** How long after its deadline a loop may still deliver what it has taken. */
  private static final long GRACE_NANOS = 1_000_000_000;

  /** A failure; {@code thrown} where the body itself threw it. */
  private record Failed(Outcome kind, Throwable failure, boolean thrown) {}

  /** A value, which may be null. */
  private record Value(@Nullable Object value) {}

  private static final VarHandle OUTCOME = field("outcome", Object.class);
  private static final VarHandle INNER = field("inner", CompletionStage.class);
  private static final VarHandle SETTLED = field("settled", boolean.class);

  private final Offload offload;
  private final Smart<T> future;
  private final @Nullable Executor resume;
  private final @Nullable Deadline deadline;
  private final @Nullable Observation observation;

  /** These two are let go when the body has ended: a future may be kept for long. */
  private @Nullable Callable<?> body;

  private @Nullable CapturedContext context;

  private volatile @Nullable Object outcome;

  @SuppressWarnings("UnusedVariable") // taken out through its handle
  private volatile @Nullable CompletionStage<?> inner;

  @SuppressWarnings("UnusedVariable") // claimed through its handle
  private volatile boolean settled;

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
    this.offload = offload;
    this.body = body;
    this.future = future;
    this.context = CapturedContext.capture(offload.engine().settings().propagators());
    this.resume = resume;
    this.deadline = deadline;
    this.observation = observation;
  }

  /** Queues the body; what goes wrong here fails the future. */
  void submit() {
    pending().add(this);
    try {
      if (offload.engine().isClosed()) {
        failUnstarted();
        return;
      }
      if (deadline != null) {
        expiry = Clock.at(deadline, this::expire);
      }
      execute();
    } catch (Throwable rejection) {
      failUnstarted(offload.rejected(executor, rejection));
    }
    if (future.isDone()) {
      forgetExpiry();
    }
  }

  /** Fails the call if its body has not started, for the reason that the runtime is closed. */
  void failUnstarted() {
    if (failUnstarted(offload.engine().closed(offload.operation()))) {
      unqueue();
    }
  }

  @Override
  protected void dropped(RejectedExecutionException reason) {
    failUnstarted(offload.rejected(executor, reason));
  }

  private boolean failUnstarted(Throwable failure) {
    boolean unstarted = forbid();
    if (unstarted) {
      leaveQueues();
      offer(new Failed(Outcome.REFUSED, failure, false));
    }
    return unstarted;
  }

  @Override
  public void run() {
    if (isOnItsCaller()
        && offload.engine().detection().current() instanceof CallerContext.EventLoop) {
      failUnstarted(offload.ranOnLoop());
      return;
    }
    if (!start()) {
      return;
    }
    claimed();
    Branch before = enterBranch();
    try {
      Object result = call();
      boolean interruptedByUs = end();
      if (result instanceof Failed failed && !interruptedByUs) {
        Failures.keepInterrupt(failed.failure());
      }
      if (result instanceof Value(CompletionStage<?> stage) && offload.flattens()) {
        follow(stage);
      } else {
        offer(result);
      }
    } finally {
      leaveBranch(before);
      leave();
      pending().remove(this);
    }
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
      Object value = toRestore.callWithin(toCall, offload.engine().reports());
      return new Value(offload.checked(value));
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
      stage.whenComplete((value, failure) -> Nesting.run(() -> offerSettled(value, failure)));
    } catch (Throwable failure) {
      offer(new Failed(Outcome.FAILURE, failure, false));
    }
    if (future.isDone() || outcome != null) {
      cancelInner(true);
    }
  }

  private void offerSettled(@Nullable Object value, @Nullable Throwable failure) {
    inner = null;
    if (failure == null) {
      offer(new Value(value));
    } else {
      Throwable peeled = Failures.peel(failure, offload.operation());
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
        resume.execute(this::settle);
        return;
      } catch (Throwable rejected) {
        // The loop is gone: the outcome must not be lost with it.
      }
    }
    settle();
  }

  private void settle() {
    if (!SETTLED.compareAndSet(this, false, true)) {
      return;
    }
    if (observation != null) {
      observation.delivered();
    }
    if (outcome instanceof Failed failed) {
      fail(failed);
    } else if (outcome instanceof Value(Object value)) {
      try {
        complete(value);
      } finally {
        settled(Outcome.VALUE, null);
      }
    }
  }

  private void fail(Failed failed) {
    Futures.link(future, failed.thrown() ? new Thrown(failed.failure()) : null);
    try {
      if (!future.completeExceptionally(failed.failure())) {
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
        observation.settle(Outcome.CANCELLED, Failures.cancelled(offload.operation()));
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
      offload.engine().reports().failed(Failures.late(offload.operation()), failed.failure());
    }
  }

  private void expire() {
    if (deadline == null || future.isDone()) {
      return;
    }
    Throwable expired = deadline.expired(offload.operation());
    try {
      if (OUTCOME.compareAndSet(this, null, new Failed(Outcome.TIMED_OUT, expired, false))) {
        stop(true);
        deliver();
      }
    } finally {
      if (!future.isDone()) {
        expiry = Clock.in(GRACE_NANOS, this::settle);
        if (future.isDone()) { // meanwhile, by one who found no timer to take back
          forgetExpiry();
        }
      }
    }
  }

  @Override
  public void cancel(boolean mayInterrupt) {
    settled(Outcome.CANCELLED, null);
    stop(mayInterrupt);
  }

  private void stop(boolean mayInterrupt) {
    if (forbid()) {
      leaveQueues();
      unqueue();
    } else if (!(mayInterrupt && interrupt())) {
      cancelInner(mayInterrupt);
    }
  }

  private void cancelInner(boolean mayInterrupt) {
    CompletionStage<?> stage = (CompletionStage<?>) INNER.getAndSet(this, null);
    if (stage != null && !offload.operation().shared()) {
      Nesting.run(() -> Futures.cancel(stage, mayInterrupt));
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

  private PendingBodies pending() {
    return offload.engine().pending();
  }

  private static VarHandle field(String name, Class<?> type) {
    try {
      return MethodHandles.lookup().findVarHandle(OffloadedBody.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
