package dev.smartasync.internal.executor;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/** A task that is its own place in a queue, so that taking it out needs no search. */
public abstract class QueuedTask implements Runnable {

  private static final AtomicReferenceFieldUpdater<QueuedTask, @Nullable TaskQueue> QUEUE =
      AtomicReferenceFieldUpdater.newUpdater(QueuedTask.class, TaskQueue.class, "queue");

  @Nullable QueuedTask previous;
  @Nullable QueuedTask next;
  boolean counts;
  private volatile @Nullable TaskQueue queue;

  /** Creates a task that is not queued. */
  protected QueuedTask() {}

  /** Returns the id of the thread that made the call. */
  protected abstract long callingThread();

  /** Returns whether the task is queued where the queue is full, too. */
  protected abstract boolean mayExceedLimit();

  /** Told, outside all locks, that the executor will not run the task. */
  protected abstract void dropped(RejectedExecutionException reason);

  /** Told, outside all locks, that the task is returned to who stopped the executor. */
  void handedBack(RejectedExecutionException reason) {
    dropped(reason);
  }

  /** Returns the task as its owner knows it. */
  Runnable task() {
    return this;
  }

  /** Moves the task into a queue; returns false where it is in one. */
  final boolean enter(TaskQueue into) {
    return QUEUE.compareAndSet(this, null, into);
  }

  final void leave() {
    queue = null;
  }

  final boolean isIn(TaskQueue which) {
    return queue == which;
  }
}
