package dev.smartasync.internal.executor;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The library's threads. They inherit no thread-locals: what travels from a caller to its body is
 * registered, and a body sees the same on every kind of executor.
 */
public final class Threads {

  private static final ThreadFactory DEFAULT =
      Thread.ofVirtual().name("smartasync").inheritInheritableThreadLocals(false).factory();

  private static final long KEEP_ALIVE_NANOS = 5_000_000_000L;

  /**
   * The default executor: a virtual thread for each body, or for those for which no warm thread is
   * there, where warm threads can be made like new.
   */
  public static final Executor PER_BODY =
      ThreadLocals.canBeForgotten() ? new HybridExecutor(KEEP_ALIVE_NANOS) : new PerBody();

  private static final Class<?> THREAD_PER_TASK = threadPerTask();

  private Threads() {}

  private static final class PerBody implements Executor {
    @Override
    public void execute(Runnable body) {
      startVirtual(body);
    }
  }

  private static Class<?> threadPerTask() {
    try (ExecutorService executor = Executors.newThreadPerTaskExecutor(DEFAULT)) {
      return executor.getClass();
    }
  }

  /** Starts a virtual thread. */
  public static void startVirtual(Runnable body) {
    DEFAULT.newThread(body).start();
  }

  /** Returns an executor with a virtual thread for each body. */
  public static ExecutorService perBody(String name) {
    return Executors.newThreadPerTaskExecutor(virtual(Objects.requireNonNull(name, "name")));
  }

  /**
   * Returns whether an executor is known to give each body a thread at once, whatever happens: it
   * queues nothing.
   */
  @SuppressWarnings("ReferenceEquality") // the very executor
  public static boolean areThereFor(Executor executor) {
    return executor == PER_BODY || executor.getClass() == THREAD_PER_TASK;
  }

  /** Returns whether bodies that got a thread at once may run on the given one. */
  public static boolean mayBeForBodies(Thread thread) {
    return thread.isVirtual() || thread instanceof WarmThread;
  }

  /** Returns the id of a thread; one that serves many bodies has another for each. */
  public static long idOfUse(Thread thread) {
    return thread instanceof WarmThread warm ? warm.idOfTurn() : thread.threadId();
  }

  /**
   * Parks the current thread; a pool whose worker it is goes on with another. To start that one may
   * use up what unparks this thread; so it looks again before it parks.
   *
   * @param needless whether what the thread waits for is there; asked after it is interrupted, too
   */
  public static void park(Object blocker, BooleanSupplier needless) {
    block(
        new ForkJoinPool.ManagedBlocker() {
          @Override
          public boolean block() {
            if (!isReleasable()) {
              LockSupport.park(blocker);
            }
            return true;
          }

          @Override
          public boolean isReleasable() {
            return Thread.currentThread().isInterrupted() || needless.getAsBoolean();
          }
        });
  }

  /**
   * Blocks the current thread; a pool whose worker it is goes on with another, where it can.
   *
   * @param blocker keeps the flag of a thread that is interrupted
   */
  public static void block(ForkJoinPool.ManagedBlocker blocker) {
    try {
      blockOrThrow(blocker);
    } catch (InterruptedException e) {
      throw new AssertionError("a wait that keeps the flag was interrupted", e);
    }
  }

  private static void blockOrThrow(ForkJoinPool.ManagedBlocker blocker)
      throws InterruptedException {
    try {
      ForkJoinPool.managedBlock(blocker);
    } catch (RejectedExecutionException noOther) {
      boolean over = blocker.isReleasable();
      while (!over) {
        over = blocker.block();
      }
    }
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

  static ThreadFactory platform(String name) {
    return Thread.ofPlatform().name(name).daemon().inheritInheritableThreadLocals(false).factory();
  }

  static ThreadFactory virtual(String name) {
    return Thread.ofVirtual().name(name + "-", 0).inheritInheritableThreadLocals(false).factory();
  }
}
