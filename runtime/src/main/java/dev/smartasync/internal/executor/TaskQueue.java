package dev.smartasync.internal.executor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** A queue from whose middle tasks are taken as quickly as from its head. Its owner locks it. */
final class TaskQueue {

  private @Nullable QueuedTask first;
  private @Nullable QueuedTask last;
  private int counted;

  /** Adds a task; returns false where it counts and as many as given count already. */
  boolean add(Runnable task, int limit) {
    QueuedTask added = task instanceof QueuedTask own && own.enter(this) ? own : wrap(task);
    added.counts = !added.mayExceedLimit();
    if (added.counts) {
      if (counted >= limit) {
        added.leave();
        return false;
      }
      counted++;
    }
    added.previous = last;
    if (last == null) {
      first = added;
    } else {
      last.next = added;
    }
    last = added;
    return true;
  }

  private QueuedTask wrap(Runnable task) {
    QueuedTask wrapped = new Plain(task);
    wrapped.enter(this);
    return wrapped;
  }

  boolean isEmpty() {
    return first == null;
  }

  /** Takes the oldest task; null where there is none. */
  @Nullable QueuedTask poll() {
    QueuedTask oldest = first;
    if (oldest != null) {
      unlink(oldest);
    }
    return oldest;
  }

  /** Takes out one task; returns whether it was in. */
  boolean remove(QueuedTask task) {
    boolean in = task.isIn(this);
    if (in) {
      unlink(task);
    }
    return in;
  }

  List<QueuedTask> drain() {
    List<QueuedTask> all = new ArrayList<>();
    for (QueuedTask task = poll(); task != null; task = poll()) {
      all.add(task);
    }
    return all;
  }

  private void unlink(QueuedTask task) {
    QueuedTask before = task.previous;
    QueuedTask after = task.next;
    if (before == null) {
      first = after;
    } else {
      before.next = after;
    }
    if (after == null) {
      last = before;
    } else {
      after.previous = before;
    }
    task.previous = null;
    task.next = null;
    if (task.counts) {
      counted--;
    }
    task.leave();
  }

  /** Another's task. */
  private static final class Plain extends QueuedTask {

    private final Runnable task;

    Plain(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      task.run();
    }

    @Override
    Runnable task() {
      return task;
    }

    @Override
    protected boolean mayExceedLimit() {
      return false;
    }

    @Override
    void handedBack(RejectedExecutionException reason) {} // whoever has it now may still run it

    @Override
    protected void dropped(RejectedExecutionException reason) {
      if (task instanceof Future<?> future) {
        future.cancel(false);
      } else {
        Threads.uncaught(reason);
      }
    }
  }
}
