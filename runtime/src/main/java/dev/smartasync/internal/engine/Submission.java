package dev.smartasync.internal.engine;

import dev.smartasync.internal.executor.HybridExecutor;
import dev.smartasync.internal.executor.QueueingExecutor;
import dev.smartasync.internal.executor.Threads;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** A body's place in its executor's queue and in its call tree. */
abstract class Submission extends Interruptible {

  final Executor executor;

  /** The id of the thread that made the call: a thread would keep the body that it has run. */
  private final long caller = Threads.idOfUse(Thread.currentThread());

  private final Guard guard;
  private final @Nullable Branch above = Branch.current();

  /** Whether it is known what is above it. */
  private final boolean known = Branch.areCallersBound();

  private volatile @Nullable Branch branch;

  /** Whether it has a host that may start it. */
  private boolean hosted;

  /**
   * @param guard the guard of the future that the body yields
   */
  Submission(Executor executor, Guard guard) {
    this.executor = executor;
    this.guard = guard;
  }

  /** Returns the guard of the future that the body yields. */
  final Guard guard() {
    return guard;
  }

  /** Returns whether the current thread may block, as the body's runtime sees it. */
  final boolean mayBlockHere() {
    return guard.mayBlock();
  }

  /** Queues the body, and lists it with its host where it has one. */
  final void execute() {
    guard.yieldedBy(this);
    Branch from = above;
    hosted = from != null && mayRunOnWaits() && !hasItsOwnThread() && isHosted(from);
    executor.execute(this);
    if (hosted && from != null && isUnstarted()) {
      from.add(this, executor);
      if (!isUnstarted()) {
        from.remove(this, executor);
      }
    }
  }

  /** Returns whether a thread that waits may run the body on top of its wait. */
  protected abstract boolean mayRunOnWaits();

  private boolean isHosted(Branch from) {
    return executor instanceof CallerThread || from.hasHost(executor);
  }

  /** The body will not be run. */
  final void drop(RejectedExecutionException reason) {
    dropped(reason);
  }

  /** Returns the branch in which the call was made, or null. */
  final @Nullable Branch above() {
    return above;
  }

  /** The body has started, or never will: nobody else need start it. */
  final void claimed() {
    guard.yieldedBy(null);
    if (hosted && above != null) {
      above.remove(this, executor);
    }
  }

  /** Returns whether the current thread made the call. */
  final boolean isOnItsCaller() {
    return Threads.idOfUse(Thread.currentThread()) == caller;
  }

  /** The body has ended, or never starts: an executor that wants to know is told. */
  final void ended() {
    if (executor instanceof HybridExecutor hybrid) {
      hybrid.ended(this, caller);
    }
  }

  /** Frees the place in the executor's queue, where it has one that can be had. */
  final void unqueue() {
    switch (executor) {
      case QueueingExecutor own -> own.remove(this);
      case ThreadPoolExecutor pool -> pool.remove(this);
      default -> {} // other executors offer no way to take a task back; it will do nothing
    }
  }

  /** Opens a branch where the body can be a host or is below others; returns what was current. */
  final @Nullable Branch enterBranch() {
    Branch from = above == null && !known ? Branch.unknown() : above;
    if (from == null && hasItsOwnThread() && !Branch.areCallersBound()) {
      return null;
    }
    Branch before = Branch.current();
    branch = Branch.enter(from, executor, this);
    return before;
  }

  /** Ends what {@link #enterBranch} began. */
  final void leaveBranch(@Nullable Branch before) {
    Branch own = branch;
    if (own != null) {
      branch = null;
      own.leave(before);
    } else {
      Branch.forgetUnknown();
    }
  }

  /** Returns whether the executor gives the body a thread at once, whatever happens. */
  final boolean hasItsOwnThread() {
    return Threads.areThereFor(executor);
  }

  /** Returns the operation and the executor, as messages name them. */
  final String describe() {
    OperationSpec operation = guard.operation();
    return operation.name()
        + "() on "
        + (executor instanceof CallerThread
            ? executor
            : "executor '" + operation.executorName() + "'");
  }

  /** Returns whether this body has submitted the given one, and has not ended. */
  final boolean isRightAbove(Submission other) {
    Branch own = branch;
    return runsOn(other.caller)
        && (own == null ? hasItsOwnThread() : other.above != null && other.above.isWithin(own));
  }

  @Override
  protected final long callingThread() {
    return caller;
  }

  /** A body below one that has a permit can run under that permit; see {@link Helping}. */
  @Override
  protected final boolean mayExceedLimit() {
    return hosted;
  }
}
