package dev.smartasync.internal.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A blocking body on its way through another thread.
 *
 * <p>Two fields decide all races. {@code phase} says who owns the thread: null while queued, then
 * the worker itself, then an end; only the one who moves it on acts. A cancel that finds the worker
 * moves it to INTERRUPTING, interrupts, and moves it to INTERRUPTED; the worker, at the end of the
 * body, moves it to ENDED or, where it finds a cancel under way, waits until the interrupt has
 * landed and clears it. So an interrupt reaches this body or nobody, however slow {@code
 * interrupt()} is.
 *
 * <p>{@code outcome} says what the caller gets: body, deadline and close race to set it once, and
 * who sets it delivers it, on the caller's loop where there is a way back, else where it is. A
 * cancel completes the future at once and does not wait for either.
 */
final class OffloadedBody<T extends @Nullable Object> extends PendingBodies.Link
    implements Runnable, Source {

  private enum End {
    NEVER_STARTED,
    INTERRUPTING,
    INTERRUPTED,
    ENDED
  }

  /** A failure; {@code thrown} where the body itself threw it. */
  private record Failed(Throwable failure, boolean thrown) {}

  /** A value, which may be null. */
  private record Value(@Nullable Object value) {}

  private static final VarHandle PHASE = field("phase");
  private static final VarHandle OUTCOME = field("outcome");

  private final Offload offload;
  private final Callable<?> body;
  private final CompletableFuture<T> future;
  private final CapturedContext context;
  private final @Nullable Executor resume;
  private final @Nullable Thread loop;
  private final @Nullable Deadline deadline;
  private final @Nullable Observation observation;

  private volatile @Nullable Object phase;
  private volatile @Nullable Object outcome;
  private volatile @Nullable CompletionStage<?> inner;
  private volatile @Nullable Future<?> expiry;

  OffloadedBody(
      Offload offload,
      Callable<?> body,
      CompletableFuture<T> future,
      @Nullable Executor resume,
      @Nullable Thread loop,
      @Nullable Deadline deadline,
      @Nullable Observation observation) {
    this.offload = offload;
    this.body = body;
    this.future = future;
    this.context = CapturedContext.capture(offload.engine().settings().propagators());
    this.resume = resume;
    this.loop = loop;
    this.deadline = deadline;
    this.observation = observation;
  }

  /** Queues the body; what goes wrong here fails the future. */
  void submitTo(Executor executor) {
    if (deadline != null) {
      expiry = Clock.at(deadline, this::expire);
    }
    pending().add(this);
    try {
      if (offload.engine().isClosed()) {
        failUnstarted();
        return;
      }
      executor.execute(this);
    } catch (Throwable rejection) {
      failUnstarted(offload.rejected(executor, rejection));
    }
  }

  /** Fails the call if its body has not started, for the reason that the runtime is closed. */
  void failUnstarted() {
    failUnstarted(offload.engine().closed(offload.operation()));
  }

  private void failUnstarted(Throwable failure) {
    if (PHASE.compareAndSet(this, null, End.NEVER_STARTED)) {
      pending().remove(this);
      offer(new Failed(failure, false));
    }
  }

  @Override
  public void run() {
    Thread worker = Thread.currentThread();
    if (worker == loop) {
      failUnstarted(offload.ranOnLoop());
      return;
    }
    boolean interruptedBefore = worker.isInterrupted(); // from here on a cancel may interrupt
    if (!PHASE.compareAndSet(this, null, worker)) {
      return;
    }
    Object result = call();
    end(worker, interruptedBefore);
    if (result instanceof Value(CompletionStage<?> stage) && offload.flattens()) {
      follow(stage);
    } else {
      offer(result);
    }
    pending().remove(this);
  }

  private Object call() {
    if (observation != null) {
      observation.bodyStarts();
    }
    Deadline before = Deadline.enter(deadline);
    try {
      Object value = context.callWithin(body, offload.engine().reports());
      return new Value(offload.checked(value));
    } catch (Throwable failure) {
      return new Failed(failure, true);
    } finally {
      Deadline.leave(before);
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // the interrupt under way needs a processor, not this
  private void end(Thread worker, boolean interruptedBefore) {
    if (PHASE.compareAndSet(this, worker, End.ENDED)) {
      return;
    }
    while (phase == End.INTERRUPTING) {
      Thread.yield();
    }
    if (!interruptedBefore) {
      Thread.interrupted();
    }
    phase = End.ENDED;
  }

  /** Waits, without a thread, for the stage that a body returned. */
  private void follow(CompletionStage<?> stage) {
    inner = stage;
    if (future.isDone() || outcome != null) {
      Futures.cancel(stage);
    }
    try {
      stage.whenComplete((value, failure) ->
          offer(
              failure == null
                  ? new Value(value)
                  : new Failed(Failures.peel(failure, offload.operation()), false)));
    } catch (Throwable failure) {
      offer(new Failed(failure, false));
    }
  }

  private void offer(Object result) {
    if (observation != null) {
      observation.outcomeIsThere();
    }
    if (!OUTCOME.compareAndSet(this, null, result)) {
      late(result);
      return;
    }
    forgetExpiry();
    deliver();
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
    if (outcome instanceof Failed failed) {
      if (observation != null) {
        observation.settle(failed.failure());
      }
      if (!future.completeExceptionally(failed.failure())) {
        late(failed);
      }
    } else if (outcome instanceof Value(Object value)) {
      if (observation != null) {
        observation.settle(null);
      }
      complete(value);
    }
  }

  @SuppressWarnings("unchecked") // the body yields a T, or a stage of T that was flattened
  private void complete(@Nullable Object value) {
    future.complete((T) value);
  }

  /** A failure that nobody waits for is reported once; what the cancel itself caused is not. */
  private void late(Object result) {
    if (result instanceof Failed(Throwable failure, boolean thrown)
        && !(failure instanceof InterruptedException)
        && (thrown || !(failure instanceof CancellationException))
        && (thrown || !(failure instanceof RejectedExecutionException))) {
      offload.engine().reports().failed(Failures.late(offload.operation()), failure);
    }
  }

  private void expire() {
    if (deadline != null) {
      Failed expired = new Failed(deadline.expired(offload.operation()), false);
      if (OUTCOME.compareAndSet(this, null, expired)) {
        try {
          stop(true);
        } finally {
          deliver();
        }
      }
    }
  }

  @Override
  public void cancel(boolean mayInterrupt) {
    if (observation != null) {
      observation.settle(new CancellationException());
    }
    forgetExpiry();
    stop(mayInterrupt);
  }

  private void stop(boolean mayInterrupt) {
    if (PHASE.compareAndSet(this, null, End.NEVER_STARTED)) {
      pending().remove(this);
      offload.unqueue(this);
    } else if (!(mayInterrupt && interrupt())) {
      CompletionStage<?> stage = inner;
      if (stage != null) {
        Futures.cancel(stage);
      }
    }
  }

  /** Interrupts the body if it runs; returns whether it did. */
  boolean interrupt() {
    if (phase instanceof Thread worker && PHASE.compareAndSet(this, worker, End.INTERRUPTING)) {
      try {
        worker.interrupt();
        return true;
      } finally {
        phase = End.INTERRUPTED;
      }
    }
    return false;
  }

  private void forgetExpiry() {
    Future<?> timer = expiry;
    if (timer != null) {
      timer.cancel(false);
    }
  }

  @Override
  public @Nullable Throwable thrown() {
    return outcome instanceof Failed failed && failed.thrown() ? failed.failure() : null;
  }

  private PendingBodies pending() {
    return offload.engine().pending();
  }

  private static VarHandle field(String name) {
    try {
      return MethodHandles.lookup().findVarHandle(OffloadedBody.class, name, Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
