package dev.smartasync.internal.executor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs at most so many tasks at once, each on a virtual thread, and queues so many more.
 *
 * <p>A task that finds a free permit starts a thread with it; a thread that has ended a task takes
 * the next one from the queue under the same permit, and gives the permit back when there is none.
 * Permits, queue and state are under one lock that is never held while a task runs, so a permit is
 * free only when its task has really ended.
 */
public final class BoundedExecutor extends AbstractExecutorService {

  private enum State {
    OPEN,
    SHUT_DOWN,
    STOPPED
  }

  private final String name;
  private final int concurrency;
  private final int capacity;
  private final ThreadFactory threads;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition terminated = lock.newCondition();
  private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
  private final Set<Thread> workers = new HashSet<>();
  private int running;
  private State state = State.OPEN;

  /** Creates an executor; see {@link dev.smartasync.SmartExecutors#bounded}. */
  public BoundedExecutor(String name, int concurrency, int queue) {
    if (concurrency < 1 || queue < 0) {
      throw new IllegalArgumentException(
          "Executor '%s' is to run %d bodies at once and queue %d. Concurrency is at least 1 and the"
                  .formatted(name, concurrency, queue)
              + " queue is not negative. Raise the limit that is too low.");
    }
    this.name = name;
    this.concurrency = concurrency;
    this.capacity = queue;
    this.threads = Threads.virtual(name);
  }

  @Override
  public void execute(Runnable task) {
    Objects.requireNonNull(task, "task");
    lock.lock();
    try {
      if (state != State.OPEN) {
        throw new RejectedExecutionException("executor '" + name + "' is shut down");
      }
      if (running >= concurrency) {
        enqueue(task);
        return;
      }
      running++;
    } finally {
      lock.unlock();
    }
    start(task);
  }

  private void enqueue(Runnable task) {
    if (queue.size() >= capacity) {
      throw new RejectedExecutionException(
          "executor '%s' is full: %d bodies running and %d queued are its limits. Raise the limits of"
                  .formatted(name, concurrency, capacity)
              + " SmartExecutors.bounded, or call less often.");
    }
    queue.add(task);
  }

  private void start(Runnable first) {
    boolean started = false;
    try {
      threads.newThread(() -> work(first)).start();
      started = true;
    } finally {
      if (!started) {
        release();
      }
    }
  }

  private void release() {
    lock.lock();
    try {
      running--;
      terminated.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void work(Runnable first) {
    Thread worker = Thread.currentThread();
    enter(worker);
    for (Runnable task = first; task != null; task = next(worker)) {
      try {
        task.run();
      } catch (Throwable failure) {
        Threads.uncaught(failure); // it takes neither the thread nor the permit with it
      }
    }
  }

  private void enter(Thread worker) {
    lock.lock();
    try {
      workers.add(worker);
      if (state == State.STOPPED) {
        worker.interrupt();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Returns the worker's next task, or gives its permit back where there is none. */
  private @Nullable Runnable next(Thread worker) {
    lock.lock();
    try {
      if (state != State.STOPPED) {
        Thread.interrupted(); // what is left of the last task must not reach the next one
      }
      Runnable task = queue.poll();
      if (task == null) {
        workers.remove(worker);
        running--;
        terminated.signalAll();
      }
      return task;
    } finally {
      lock.unlock();
    }
  }

  /** Takes a queued task out, so that its place is free. */
  public boolean remove(Runnable task) {
    lock.lock();
    try {
      return queue.remove(task);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void shutdown() {
    lock.lock();
    try {
      if (state == State.OPEN) {
        state = State.SHUT_DOWN;
      }
      terminated.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<Runnable> shutdownNow() {
    lock.lock();
    try {
      state = State.STOPPED;
      List<Runnable> unstarted = new ArrayList<>(queue);
      queue.clear();
      workers.forEach(Thread::interrupt);
      terminated.signalAll();
      return unstarted;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isShutdown() {
    lock.lock();
    try {
      return state != State.OPEN;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isTerminated() {
    lock.lock();
    try {
      return hasTerminated();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    long nanos = unit.toNanos(timeout);
    lock.lockInterruptibly();
    try {
      while (!hasTerminated()) {
        if (nanos <= 0) {
          return false;
        }
        nanos = terminated.awaitNanos(nanos);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private boolean hasTerminated() {
    return state != State.OPEN && running == 0 && queue.isEmpty();
  }

  @Override
  public String toString() {
    return "executor '%s' (%d at once, %d queued)".formatted(name, concurrency, capacity);
  }
}
