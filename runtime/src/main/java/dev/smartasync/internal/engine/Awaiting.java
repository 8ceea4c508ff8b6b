package dev.smartasync.internal.engine;

import dev.smartasync.StackTraces;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Waits on the caller's thread: exactly, interruptibly, without wrapping and without pinning. */
final class Awaiting {

  private Awaiting() {}

  /**
   * Returns the value of a future, waiting where it is not there.
   *
   * @param upstream what an interrupt or an expiry cancels: the future's stage, or the future
   * @param declared the checked exceptions that the waiting method declares
   * @param traces which of the future's failures the caller sees
   */
  static <T extends @Nullable Object> T value(
      Future<T> future,
      Object upstream,
      OperationSpec operation,
      List<Class<? extends Throwable>> declared,
      @Nullable Deadline deadline,
      StackTraces traces) {
    return switch (future.state()) {
      case SUCCESS -> future.resultNow();
      case FAILED, CANCELLED -> throw failure(future, operation, declared, traces);
      case RUNNING -> slow(future, upstream, operation, declared, deadline, traces);
    };
  }

  private static <T extends @Nullable Object> T slow(
      Future<T> future,
      Object upstream,
      OperationSpec operation,
      List<Class<? extends Throwable>> declared,
      @Nullable Deadline deadline,
      StackTraces traces) {
    Nesting.catchUp();
    Future<?> timer = null;
    try {
      if (deadline == null) {
        Helping.await(future, Futures.guard(upstream), Helping.FOREVER);
        return future.get();
      }
      if (Guard.served(Futures.guard(upstream)) != null) {
        timer = Clock.at(deadline, () -> cancel(upstream, operation)); // also what is run meanwhile
      }
      Helping.await(future, Futures.guard(upstream), deadline.remaining());
      return future.get(deadline.remaining(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | CancellationException e) {
      if (timer != null && deadline != null && future.isCancelled() && deadline.hasPassed()) {
        throw Failures.thrown(deadline.expired(operation), declared);
      }
      if (future.isDone()) {
        throw failure(future, operation, declared, traces);
      }
      throw thrown(Failures.peel(e, operation), declared, traces);
    } catch (TimeoutException e) {
      if (deadline == null) {
        throw Failures.thrown(e, declared);
      }
      cancel(upstream, operation);
      throw Failures.thrown(deadline.expired(operation), declared);
    } catch (InterruptedException e) {
      cancel(upstream, operation);
      if (deadline != null && deadline.hasPassed()) { // which may be why it was interrupted
        Thread.currentThread().interrupt();
        throw Failures.thrown(deadline.expired(operation), declared);
      }
      if (Failures.isAny(e, declared)) {
        throw Failures.asIs(e);
      }
      throw interrupted(operation, e);
    } finally {
      if (timer != null) {
        timer.cancel(false);
      }
    }
  }

  /** Returns what a waiter that declares no interrupt gets; its flag is set again. */
  static CancellationException interrupted(OperationSpec operation, InterruptedException e) {
    Thread.currentThread().interrupt();
    CancellationException cancelled =
        new CancellationException(
            operation.name() + "() was cancelled: its caller was interrupted while waiting");
    cancelled.initCause(e);
    return cancelled;
  }

  private static RuntimeException failure(
      Future<?> future,
      OperationSpec operation,
      List<Class<? extends Throwable>> declared,
      StackTraces traces) {
    throw thrown(Failures.of(future, operation), declared, traces);
  }

  private static RuntimeException thrown(
      Throwable failure, List<Class<? extends Throwable>> declared, StackTraces traces) {
    throw Failures.thrown(Stitching.shown(failure, Stitching.callSite(traces)), declared);
  }

  private static void cancel(Object upstream, OperationSpec operation) {
    if (!operation.shared()) {
      Futures.cancel(upstream, true);
    }
  }
}
