package dev.smartasync.internal.executor;

import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Runs at most so many tasks at once, each on a virtual thread of its own, and queues so many more.
 *
 * <p>A task that finds a free permit starts a thread with it. A thread that has ended its task
 * takes the next one from the queue, where callers take turns, starts a thread for it under the
 * same permit, and gives the permit back when there is none. So a permit is free only when its task
 * has really ended, and no task sees the thread-locals of another.
 */
public final class BoundedExecutor extends QueueingExecutor {

  private final int concurrency;
  private final int capacity;
  private final ThreadFactory threads;
  private int running;

  /** Creates an executor; see {@link dev.smartasync.SmartExecutors#bounded}. */
  public BoundedExecutor(String name, int concurrency, int queue) {
    this(name, concurrency, queue, Threads.virtual(Objects.requireNonNull(name, "name")));
  }

  BoundedExecutor(String name, int concurrency, int queue, ThreadFactory threads) {
    super(name, TaskQueue.Order.CALLERS_IN_TURN);
    if (concurrency < 1) {
      throw new IllegalArgumentException(
          "Executor '%s' is to run %d bodies at once. It must run at least one. Give a concurrency of"
                  .formatted(name, concurrency)
              + " 1 or more.");
    }
    if (queue < 0) {
      throw new IllegalArgumentException(
          "Executor '%s' is to queue %d bodies. A queue is not negative. Give 0 for none, or more."
              .formatted(name, queue));
    }
    this.concurrency = concurrency;
    this.capacity = queue;
    this.threads = threads;
  }

  @Override
  public void execute(Runnable task) {
    Objects.requireNonNull(task, "task");
    lock.lock();
    try {
      requireOpen();
      if (running >= concurrency) {
        enqueue(task);
        return;
      }
      running++;
    } finally {
      lock.unlock();
    }
    try {
      start(task);
    } catch (Throwable failure) {
      handOn();
      throw failure;
    }
  }

  private void enqueue(Runnable task) {
    if (!queue.add(task, capacity)) {
      throw new RejectedExecutionException(
          "executor '%s' is full: %d bodies running and %d queued are its limits. Raise the limits of"
                  .formatted(name, concurrency, capacity)
              + " SmartExecutors.bounded, or call less often.");
    }
  }

  private void start(Runnable task) {
    threads.newThread(() -> work(task)).start();
  }

  /** Hands a permit on to what was queued while its thread could not be started. */
  private void handOn() {
    for (QueuedTask task = next(); task != null; task = next()) {
      try {
        start(task);
        return;
      } catch (Throwable failure) {
        task.dropped(
            new RejectedExecutionException(
                "executor '" + name + "' could not start a thread", failure));
      }
    }
  }

  private void work(Runnable first) {
    Thread worker = Thread.currentThread();
    enter(worker);
    Runnable task = first;
    while (task != null) {
      run(task);
      task = leave(worker);
      if (task != null && startedElsewhere(task)) {
        return;
      }
    }
  }

  /** Where no thread can be had, this one, which is there, goes on. */
  private boolean startedElsewhere(Runnable task) {
    try {
      start(task);
      return true;
    } catch (Throwable failure) {
      enter(Thread.currentThread());
      return false;
    }
  }

  /** A thread is known before it looks at the state: whoever stops the executor finds it. */
  private void enter(Thread worker) {
    workers.add(worker);
    if (state == State.STOPPED) {
      worker.interrupt();
    }
  }

  private @Nullable Runnable leave(Thread worker) {
    workers.remove(worker);
    Thread.interrupted(); // of the task that has ended, not of what comes
    return next();
  }

  /** Returns the next task for a permit, or gives the permit back where there is none. */
  private @Nullable QueuedTask next() {
    lock.lock();
    try {
      QueuedTask task = queue.poll();
      if (task == null) {
        running--;
        changed.signalAll();
      }
      return task;
    } finally {
      lock.unlock();
    }
  }

  @Override
  int concurrency() {
    return concurrency;
  }

  @Override
  boolean isIdle() {
    return running == 0;
  }

  @Override
  public String toString() {
    return "executor '%s' (%d at once, %d queued)".formatted(name, concurrency, capacity);
  }
}
