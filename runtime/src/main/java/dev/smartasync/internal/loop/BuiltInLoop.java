package dev.smartasync.internal.loop;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.Smart;
import dev.smartasync.internal.detect.BuiltInLoops;
import dev.smartasync.internal.engine.Deadline;
import dev.smartasync.internal.engine.Helping;
import dev.smartasync.internal.executor.Threads;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * An event loop on the thread that makes it, until a stage settles. A task that comes too late is
 * rejected, see {@link LoopTasks}: none is lost, and none runs twice.
 */
public final class BuiltInLoop implements Executor {

  private final Thread thread = Thread.currentThread();
  private final LoopTasks tasks = new LoopTasks();
  private volatile boolean settled;

  private BuiltInLoop() {}

  /**
   * Calls the body on this thread as a loop and runs the loop until the body's stage has settled,
   * the thread is interrupted, or the deadline of the current call passes.
   *
   * @return the body's stage; not settled where the loop ended early
   */
  public static <T extends @Nullable Object> @Nullable CompletionStage<T> run(
      Callable<? extends CompletionStage<T>> body) throws Exception {
    BuiltInLoop loop = new BuiltInLoop();
    if (BuiltInLoops.isLoop(loop.thread)) {
      throw new BlockingCallRefusedException(
          "SmartRuntime.run() was called on the loop of another run() on '"
              + loop.thread.getName()
              + "'. The outer loop would stand still until the inner one has ended, and what the"
              + " inner one waits for may need the outer one. Compose the stages instead, or run"
              + " this caller on a worker or virtual thread.");
    }
    BuiltInLoops.enter(loop.thread, loop);
    try {
      CompletionStage<T> stage = body.call();
      if (stage != null) {
        loop.runUntilSettled(stage, Deadline.current());
      }
      return stage;
    } finally {
      loop.tasks.close();
      loop.drain();
      BuiltInLoops.exit(loop.thread);
    }
  }

  @Override
  public void execute(Runnable task) {
    if (!tasks.add(task)) {
      throw new RejectedExecutionException("The loop on '" + thread.getName() + "' has ended");
    }
    wake();
  }

  private void settle() {
    settled = true;
    wake();
  }

  /** Its own thread looks before it parks. */
  private void wake() {
    if (Thread.currentThread() != thread) {
      LockSupport.unpark(thread);
    }
  }

  private void runUntilSettled(CompletionStage<?> stage, @Nullable Deadline deadline) {
    // A task that is there already settles most stages: those need no callback and no pause.
    if (stage.getClass() == CompletableFuture.class || stage instanceof Smart<?>) {
      CompletableFuture<?> future = (CompletableFuture<?>) stage; // and no minimal stage
      Runnable task;
      while (!future.isDone() && !isToEnd(deadline) && (task = tasks.poll()) != null) {
        run(task);
      }
      if (future.isDone()) {
        return;
      }
    }
    stage.whenComplete((value, failure) -> settle());
    Pause pause = new Pause(deadline);
    for (Runnable task = pause.next(); task != null; task = pause.next()) {
      run(task);
    }
  }

  private boolean isToEnd(@Nullable Deadline deadline) {
    return settled || thread.isInterrupted() || remaining(deadline) <= 0;
  }

  private static long remaining(@Nullable Deadline deadline) {
    return deadline == null ? Long.MAX_VALUE : deadline.remaining();
  }

  /**
   * The wait for the next task. Where the thread is a pool's worker, the pool gets another if it
   * can.
   */
  private final class Pause implements ForkJoinPool.ManagedBlocker {

    private final @Nullable Deadline deadline;
    private @Nullable Runnable task;

    Pause(@Nullable Deadline deadline) {
      this.deadline = deadline;
    }

    /** Returns the next task, or null where the loop is to end. */
    @Nullable Runnable next() {
      task = null;
      Threads.block(this);
      return task;
    }

    @Override
    public boolean isReleasable() {
      if (task != null || isToEnd(deadline)) {
        return true;
      }
      task = tasks.poll();
      if (task == null) {
        task = helped();
        if (task == null) { // which takes a lock, and a wait for that may use up what unparks this
          task = tasks.poll();
        }
      }
      return task != null || isToEnd(deadline);
    }

    @Override
    public boolean block() {
      if (isReleasable()) { // the pool may have used up what unparks this thread
        return true;
      }
      LockSupport.parkNanos(BuiltInLoop.this, remaining(deadline));
      return false;
    }
  }

  /**
   * Returns a body that waits for the thread on which this loop runs; it does not run on a loop.
   */
  private @Nullable Runnable helped() {
    Runnable body = Helping.next(thread);
    return body == null
        ? null
        : () -> {
          BuiltInLoops.exit(thread);
          try {
            body.run();
          } finally {
            BuiltInLoops.enter(thread, this);
          }
        };
  }

  private void drain() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      run(task);
    }
  }

  /** A task that throws does not end the loop. */
  private static void run(Runnable task) {
    try {
      task.run();
    } catch (Throwable failure) {
      Threads.uncaught(failure);
    }
  }
}
