package dev.smartasync;

import dev.smartasync.internal.executor.BoundedExecutor;
import dev.smartasync.internal.executor.SingleExecutor;
import dev.smartasync.internal.executor.Threads;
import java.util.concurrent.ExecutorService;

/**
 * Executors for blocking bodies, to be registered with {@link SmartRuntime.Builder#executor}. Their
 * threads are daemons, named after the executor. Who makes one closes it; {@code shutdownNow} fails
 * the futures of the bodies that have not started.
 *
 * <p>A body that waits for a future of SmartAsync's keeps its thread or permit, and runs on it the
 * bodies that it has submitted to its own executor, directly or through bodies on others, and that
 * nobody has started: oldest first, until its wait is over. Such bodies are accepted beyond the
 * queue's limit. A body on {@link #virtual} need not do so.
 */
public final class SmartExecutors {

  private SmartExecutors() {}

  /**
   * Returns an executor that starts a virtual thread for each body, without limit.
   *
   * @param name the name of its threads
   * @return a new executor
   */
  public static ExecutorService virtual(String name) {
    return Threads.perBody(name);
  }

  /**
   * Returns an executor that runs at most so many bodies at once, each on a virtual thread of its
   * own unless the body that submitted it runs it while it waits, and queues so many more. A queued
   * body is a small object, not a thread. When the queue is full, {@code execute} throws a {@link
   * java.util.concurrent.RejectedExecutionException} that names the executor and its limits.
   *
   * <p>Callers take turns, each of their threads being one caller: a body waits for those that its
   * caller queued before, and meanwhile for no more bodies of another caller than of its own.
   * Places in the queue are not shared out: a caller may take them all, and then others are
   * rejected, too.
   *
   * @param name the name of its threads, and in messages
   * @param concurrency how many bodies run at once; positive
   * @param queue how many bodies wait; not negative
   * @return a new executor
   * @throws IllegalArgumentException if a limit is out of range
   */
  public static ExecutorService bounded(String name, int concurrency, int queue) {
    return new BoundedExecutor(name, concurrency, queue);
  }

  /**
   * Returns an executor that runs all bodies on one platform thread, in the order in which they
   * came, with an unbounded queue.
   *
   * @param name the name of its thread
   * @return a new executor
   */
  public static ExecutorService single(String name) {
    return new SingleExecutor(name);
  }
}
