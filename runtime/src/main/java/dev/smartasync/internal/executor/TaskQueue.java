package dev.smartasync.internal.executor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A queue from whose middle tasks are taken as quickly as from its head. Its owner locks it.
 *
 * <p>Tasks wait in lanes, and lanes take turns: one that has had a turn, and one that is new, comes
 * after all others. A lane is in order, and there only while something waits in it.
 */
final class TaskQueue {

  /** Which tasks wait in order. */
  enum Order {
    /** All. */
    AS_THEY_CAME,
    /** Those of one calling thread. */
    CALLERS_IN_TURN
  }

  private static final class Lane {
    final Long key;
    @Nullable QueuedTask first;
    @Nullable QueuedTask last;

    Lane(Long key) {
      this.key = key;
    }
  }

  private final Order order;

  /** In the order of their turns. */
  private final LinkedHashMap<Long, Lane> lanes = new LinkedHashMap<>();

  private int counted;

  TaskQueue(Order order) {
    this.order = order;
  }

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
    Lane lane = lanes.computeIfAbsent(key(added), Lane::new);
    QueuedTask last = lane.last;
    added.previous = last;
    if (last == null) {
      lane.first = added;
    } else {
      last.next = added;
    }
    lane.last = added;
    return true;
  }

  private Long key(QueuedTask task) {
    return order == Order.AS_THEY_CAME ? 0L : task.callingThread();
  }

  private QueuedTask wrap(Runnable task) {
    QueuedTask wrapped = new Plain(task);
    wrapped.enter(this);
    return wrapped;
  }

  boolean isEmpty() {
    return lanes.isEmpty();
  }

  /** Takes the oldest task of the lane whose turn it is; null where there is none. */
  @Nullable QueuedTask poll() {
    if (lanes.isEmpty()) {
      return null;
    }
    Lane lane = lanes.values().iterator().next();
    QueuedTask oldest = lane.first;
    if (oldest != null) {
      unlink(oldest, lane);
      if (lane.first != null && lanes.size() > 1) {
        lanes.putLast(lane.key, lane);
      }
    }
    return oldest;
  }

  /** Takes out one task; returns whether it was in. */
  boolean remove(QueuedTask task) {
    Lane lane = task.isIn(this) ? lanes.get(key(task)) : null;
    if (lane != null) {
      unlink(task, lane);
    }
    return lane != null;
  }

  List<QueuedTask> drain() {
    List<QueuedTask> all = new ArrayList<>();
    for (QueuedTask task = poll(); task != null; task = poll()) {
      all.add(task);
    }
    return all;
  }

  private void unlink(QueuedTask task, Lane lane) {
    QueuedTask before = task.previous;
    QueuedTask after = task.next;
    if (before == null) {
      lane.first = after;
    } else {
      before.next = after;
    }
    if (after == null) {
      lane.last = before;
    } else {
      after.previous = before;
    }
    task.previous = null;
    task.next = null;
    if (task.counts) {
      counted--;
    }
    if (lane.first == null) {
      lanes.remove(lane.key);
    }
    task.leave();
  }

  /** Another's task. */
  private static final class Plain extends QueuedTask {

    private final Runnable task;
    private final long callingThread = Thread.currentThread().threadId();

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
    protected long callingThread() {
      return callingThread;
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
