package dev.smartasync.benchmarks;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Has JMH measure on an event loop: with {@code -Djmh.executor=CUSTOM}, {@code
 * -Djmh.executor.class=} this class, and {@code -Dcaller=netty} or {@code vertx} as options of the
 * fork. A method is then timed exactly as on a thread of JMH's own.
 */
public final class CallerThread extends AbstractExecutorService {

  private final Loop loop = Loop.of(System.getProperty("caller", ""));
  private volatile boolean ended;

  /** As JMH calls it. */
  public CallerThread(int threads, String prefix) {
    if (threads != 1) {
      throw new IllegalArgumentException(prefix + " asks for " + threads + " threads of one loop");
    }
  }

  @Override
  public void execute(Runnable task) {
    loop.execute(task);
  }

  @Override
  public void shutdown() {
    loop.close();
    ended = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return ended;
  }

  @Override
  public boolean isTerminated() {
    return ended;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return ended;
  }
}
