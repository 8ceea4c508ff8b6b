package dev.smartasync.internal.executor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * What the executors that queue have in common: a queue, a state and the threads that run tasks.
 * Queue and state change under one lock that is never held while a task runs.
 *
 * <p>{@code shutdownNow} returns the tasks that have not started, as every executor does; those
 * that are offloaded bodies have failed by then, since nobody else would settle their futures.
 */
public abstract class QueueingExecutor extends AbstractExecutorService {

  /** Where an executor is in its life. */
  enum State {
    OPEN,
    SHUT_DOWN,
    STOPPED
  }

  final String name;
  final TaskQueue queue;
  final Set<Thread> workers = ConcurrentHashMap.newKeySet();
  final ReentrantLock lock = new ReentrantLock();

  /** Signalled when a worker may have something to do, and when the executor may have ended. */
  final Condition changed = lock.newCondition();

  volatile State state = State.OPEN;

  QueueingExecutor(String name, TaskQueue.Order order) {
    this.name = Objects.requireNonNull(name, "name");
    this.queue = new TaskQueue(order);
  }

  /** Returns whether no task runs or is about to; asked under the lock. */
  abstract boolean isIdle();

  final void requireOpen() {
    if (state != State.OPEN) {
      throw isShutDown();
    }
  }

  private RejectedExecutionException isShutDown() {
    return new RejectedExecutionException("executor '" + name + "' is shut down");
  }

  static void run(Runnable task) {
    try {
      task.run();
    } catch (Throwable failure) {
      Threads.uncaught(failure); // it takes neither the thread nor the permit with it
    }
  }

  /**
   * Returns whether all permits are held, and all by threads of which the test holds. Threads come
   * and go meanwhile: what counts is how many were tested. A thread of which the test holds is to
   * be one that keeps its permit.
   */
  public final boolean isHeldBy(Predicate<Thread> test) {
    int held = 0;
    for (Thread worker : workers) {
      if (!test.test(worker)) {
        return false;
      }
      held++;
    }
    return held >= concurrency();
  }

  /** Returns how many tasks run at once. */
  abstract int concurrency();

  /** Takes a queued task out, so that its place is free; returns whether it was queued. */
  public final boolean remove(Runnable task) {
    if (!(task instanceof QueuedTask queued)) {
      return false;
    }
    lock.lock();
    try {
      return queue.remove(queued);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public final void shutdown() {
    lock.lock();
    try {
      if (state == State.OPEN) {
        state = State.SHUT_DOWN;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public final List<Runnable> shutdownNow() {
    List<QueuedTask> unstarted;
    lock.lock();
    try {
      state = State.STOPPED;
      unstarted = queue.drain();
      workers.forEach(Thread::interrupt);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    List<Runnable> returned = new ArrayList<>(unstarted.size());
    for (QueuedTask task : unstarted) {
      returned.add(task.task());
      task.handedBack(isShutDown());
    }
    return returned;
  }

  @Override
  public final boolean isShutdown() {
    lock.lock();
    try {
      return state != State.OPEN;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public final boolean isTerminated() {
    lock.lock();
    try {
      return hasTerminated();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public final boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    long nanos = unit.toNanos(timeout);
    lock.lockInterruptibly();
    try {
      while (!hasTerminated()) {
        if (nanos <= 0) {
          return false;
        }
        nanos = changed.awaitNanos(nanos);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private boolean hasTerminated() {
    return state != State.OPEN && queue.isEmpty() && isIdle();
  }
}
