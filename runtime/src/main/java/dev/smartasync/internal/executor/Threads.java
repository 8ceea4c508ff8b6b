package dev.smartasync.internal.executor;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The library's threads. They inherit no thread-locals: what travels from a caller to its body is
 * registered, and a body sees the same on every kind of executor.
 */
public final class Threads {

  private static final ThreadFactory DEFAULT =
      Thread.ofVirtual().name("smartasync").inheritInheritableThreadLocals(false).factory();

  private Threads() {}

  /** Starts a virtual thread: the default executor. */
  public static void startVirtual(Runnable body) {
    DEFAULT.newThread(body).start();
  }

  /** Returns an executor with a virtual thread for each body. */
  public static ExecutorService perBody(String name) {
    return Executors.newThreadPerTaskExecutor(virtual(name));
  }

  /** Returns an executor with one platform thread. */
  public static ExecutorService single(String name) {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.NANOSECONDS,
        new LinkedBlockingQueue<>(),
        Thread.ofPlatform().name(name).daemon().inheritInheritableThreadLocals(false).factory());
  }

  /** Hands a failure of the current thread's task to its handler; what that throws is logged. */
  public static void uncaught(Throwable failure) {
    Thread thread = Thread.currentThread();
    try {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    } catch (Throwable broken) {
      System.getLogger("dev.smartasync")
          .log(System.Logger.Level.WARNING, "An uncaught-exception handler failed", broken);
    }
  }

  static ThreadFactory virtual(String name) {
    return Thread.ofVirtual().name(name + "-", 0).inheritInheritableThreadLocals(false).factory();
  }
}
