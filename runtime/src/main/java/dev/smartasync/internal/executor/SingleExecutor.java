package dev.smartasync.internal.executor;

import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Runs all tasks in order on one platform thread, which it starts when the first one comes. */
public final class SingleExecutor extends QueueingExecutor {

  private final ThreadFactory threads;
  private @Nullable Thread worker;
  private boolean ended;

  /** Creates an executor; see {@link dev.smartasync.SmartExecutors#single}. */
  public SingleExecutor(String name) {
    super(name, TaskQueue.Order.AS_THEY_CAME);
    this.threads = Threads.platform(name);
  }

  @Override
  public void execute(Runnable task) {
    Objects.requireNonNull(task, "task");
    lock.lock();
    try {
      requireOpen();
      if (worker == null) {
        Thread thread = threads.newThread(this::work);
        thread.start(); // waits for the lock
        worker = thread;
        workers.add(thread);
      }
      queue.add(task, Integer.MAX_VALUE);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    while (runNext()) {
      // It waits in there.
    }
  }

  /**
   * In a method of its own: a variable would keep the last task for as long as there is no next.
   */
  private boolean runNext() {
    Runnable task = next();
    if (task == null) {
      return false;
    }
    run(task);
    return true;
  }

  private @Nullable Runnable next() {
    lock.lock();
    try {
      while (state == State.OPEN && queue.isEmpty()) {
        changed.awaitUninterruptibly();
      }
      if (state != State.STOPPED) {
        Thread.interrupted(); // what is left of the last task must not reach the next one
      }
      Runnable task = queue.poll();
      if (task == null) {
        ended = true;
        workers.clear();
        changed.signalAll();
      }
      return task;
    } finally {
      lock.unlock();
    }
  }

  @Override
  int concurrency() {
    return 1;
  }

  @Override
  boolean isIdle() {
    return worker == null || ended;
  }

  @Override
  public String toString() {
    return "executor '" + name + "' (one thread)";
  }
}
