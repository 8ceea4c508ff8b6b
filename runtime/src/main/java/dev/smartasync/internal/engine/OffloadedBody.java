package dev.smartasync.internal.engine;

import dev.smartasync.Smart;
import dev.smartasync.spi.CallListener.Outcome;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A blocking body on its way through another thread. Cancel and deadline stop the work before they
 * tell the caller, as {@link StageLink} does.
 */
final class OffloadedBody<T extends @Nullable Object> extends Delivery<T> implements Source {

  private static final Offload.BodyKind[] KINDS = Offload.BodyKind.values();

  /** One of {@link #KINDS}; a reference would take more. */
  private final byte kind;

  /** These two are let go when the body starts or never will: a future may be kept for long. */
  private @Nullable Callable<?> body;

  private @Nullable ClassLoader loader;

  @SuppressWarnings("EnumOrdinal") // it is kept nowhere else
  OffloadedBody(
      Offload offload,
      Executor executor,
      Guard guard,
      Callable<?> body,
      Smart<T> future,
      @Nullable Executor resume,
      @Nullable CallExtras extras) {
    super(executor, guard, future, resume, extras);
    this.kind = (byte) offload.body().ordinal();
    this.body = CapturedContext.around(body, offload);
    this.loader = Thread.currentThread().getContextClassLoader();
  }

  /** Queues the body; what goes wrong here fails the future. */
  void submit() {
    pending().add(this);
    try {
      if (guard().engine().isClosed()) {
        failUnstarted();
      } else {
        if (extras != null && extras.deadline != null) {
          extras.expiresBy(Clock.at(extras.deadline, this::expire));
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
    if (failUnstarted(guard().engine().closed(guard().operation()))) {
      unqueue();
    }
  }

  @Override
  protected void dropped(RejectedExecutionException reason) {
    failUnstarted(offload().rejected(executor, reason));
  }

  @Override
  protected boolean mayRunOnWaits() {
    return kind() != Offload.BodyKind.ELEMENTS || executor instanceof CallerThread;
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
    int interruptedBefore = before == null ? 0 : before.interrupted().size();
    Wait below = Wait.underBody();
    try {
      Object result = call();
      boolean interruptedByUs = end();
      ended();
      if (result instanceof Failed failed && !interruptedByUs) {
        Failures.keepInterrupt(failed.failure());
      }
      if (kind() == Offload.BodyKind.STAGE && result instanceof CompletionStage<?> stage) {
        follow(stage);
      } else {
        offer(result);
      }
    } finally {
      Wait.goesOn(below);
      leaveBranch(before);
      leave();
      pending().remove(this);
      forgetSource();
      if (before != null) {
        before.interruptAgain(interruptedBefore);
      }
    }
  }

  /** Returns the stage that the body has returned, or null. */
  @Nullable CompletionStage<?> inner() {
    return extras == null ? null : extras.inner;
  }

  private void leaveQueues() {
    claimed();
    pending().remove(this);
  }

  /** Calls the body from this very method: each frame below a body that waits takes heap. */
  private Object call() {
    Observation observation = observation();
    if (observation != null) {
      observation.bodyStarts();
    }
    Callable<?> toCall = body;
    ClassLoader toSet = loader;
    body = null;
    loader = null;
    Deadline deadline = deadline();
    Deadline before = deadline == null ? null : Deadline.enter(deadline);
    try {
      ClassLoader loaderBefore = CapturedContext.setLoader(toSet);
      Object value;
      try {
        if (toCall == null) {
          throw new IllegalStateException("a body runs once");
        }
        value = toCall.call();
      } finally {
        CapturedContext.putBackLoader(loaderBefore);
      }
      return value(offload().checked(value));
    } catch (Throwable failure) {
      return new Failed(Outcome.FAILURE, failure, true);
    } finally {
      if (deadline != null) {
        Deadline.leave(before);
      }
    }
  }

  /** Waits, without a thread, for the stage that a body returned. */
  private void follow(CompletionStage<?> stage) {
    setInner(stage);
    try {
      Futures.whenSettled(
          stage,
          (value, failure) -> Nesting.run(guard().engine(), () -> offerSettled(value, failure)));
    } catch (Throwable failure) {
      offer(new Failed(Outcome.FAILURE, failure, false));
    }
    CompletionStage<?> unwanted = future.isDone() || hasOutcome() ? stageToCancel() : null;
    if (unwanted != null) {
      Futures.cancel(unwanted, true);
    }
  }

  private void offerSettled(@Nullable Object value, @Nullable Throwable failure) {
    setInner(null);
    if (failure == null) {
      offer(value(value));
    } else {
      Throwable peeled = Failures.peel(failure, guard().operation());
      boolean cancelled = peeled instanceof CancellationException;
      offer(new Failed(cancelled ? Outcome.CANCELLED : Outcome.FAILURE, peeled, false));
    }
  }

  private void setInner(@Nullable CompletionStage<?> stage) {
    if (extras != null) { // as where there are stages
      extras.inner = stage;
    }
  }

  @Override
  public @Nullable CompletionStage<?> stop(
      CancellationException cancellation, boolean mayInterrupt) {
    set(new Failed(Outcome.CANCELLED, cancellation, false));
    return halt(mayInterrupt);
  }

  @Override
  public void stopped(CancellationException cancellation) {
    if (future.isCancelled() || failsWith(cancellation)) {
      settled(Outcome.CANCELLED, cancellation);
      forgetSource();
    }
  }

  @Override
  @Nullable CompletionStage<?> halt(boolean mayInterrupt) {
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
      loader = null;
    }
    return unstarted;
  }

  private @Nullable CompletionStage<?> stageToCancel() {
    CompletionStage<?> stage = inner();
    return stage == null || guard().operation().shared() || Futures.isDone(stage) ? null : stage;
  }

  /** A future that was cancelled reaches its body for as long as that runs, and no longer. */
  private void forgetSource() {
    if (future.isCancelled() && isOver()) {
      Futures.link(future, null);
    }
  }

  /** Made anew where it is needed: a queued body is to be small. */
  private Offload offload() {
    return new Offload(guard().engine(), guard().operation(), kind());
  }

  private Offload.BodyKind kind() {
    return KINDS[kind];
  }

  private PendingBodies pending() {
    return guard().engine().pending();
  }
}
