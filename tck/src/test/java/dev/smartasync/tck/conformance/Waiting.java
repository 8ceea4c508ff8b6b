package dev.smartasync.tck.conformance;

import dev.smartasync.tck.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Waits of tests: bounded, and without the unwrapping that is under test. */
final class Waiting {

  private Waiting() {}

  /** Returns the value of a future. */
  static <T> T value(CompletionStage<T> stage)
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<T> seen = new CompletableFuture<>();
    stage.whenComplete((value, failure) -> {
      if (failure == null) {
        seen.complete(value);
      } else {
        seen.completeExceptionally(failure);
      }
    });
    return seen.get(Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** Returns the very failure that callbacks of a future get. */
  static Throwable failure(CompletionStage<?> stage)
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    stage.whenComplete((value, failure) -> seen.complete(failure));
    Throwable failure = seen.get(Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (failure == null) {
      throw new AssertionError("the stage succeeded");
    }
    return failure;
  }

  /** Waits for a latch, where an interrupt is none of the test's. */
  static void openUnchecked(CountDownLatch latch) {
    try {
      open(latch);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for a latch. */
  static void open(CountDownLatch latch) throws InterruptedException {
    if (!latch.await(Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the latch is not open after " + Caller.PATIENCE);
    }
  }

  /** Waits until the current thread is interrupted, and leaves the flag set. */
  static void interrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.park();
    }
  }

  /** Waits until a thread is parked, so that it is in the wait under test and not before it. */
  static void parked(Thread thread) throws TimeoutException {
    long start = System.nanoTime();
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      if (System.nanoTime() - start > Caller.PATIENCE.toNanos()) {
        throw new TimeoutException(thread + " does not wait");
      }
      Thread.onSpinWait();
    }
  }
}
