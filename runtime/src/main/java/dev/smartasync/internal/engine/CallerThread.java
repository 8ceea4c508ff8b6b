package dev.smartasync.internal.engine;

import dev.smartasync.internal.executor.Threads;
import java.util.concurrent.Executor;

/**
 * The thread at the root of a call tree, as the executor of the bodies that are bound to it: it
 * runs them while it waits for something of that tree. See {@link Branch} for where a tree begins
 * and {@link Helping} for how the thread serves it.
 */
final class CallerThread implements Executor {

  private final Thread thread = Thread.currentThread();
  private final long use = Threads.idOfUse(thread);

  boolean isCurrent() {
    return Thread.currentThread() == thread && Threads.idOfUse(thread) == use;
  }

  Thread thread() {
    return thread;
  }

  /** Runs the body at once on this very thread; for others it is listed with its host. */
  @Override
  public void execute(Runnable body) {
    if (isCurrent()) {
      body.run();
    }
  }

  @Override
  public String toString() {
    return "thread '" + thread.getName() + "'";
  }
}
