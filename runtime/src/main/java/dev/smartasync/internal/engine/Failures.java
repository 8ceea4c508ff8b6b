package dev.smartasync.internal.engine;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Finds the failure a caller should see, and throws it. Instances are never changed. */
public final class Failures {

  /** Deeper wrapping than this is a cycle of causes. */
  private static final int DEEPEST_WRAPPING = 100;

  private Failures() {}

  /**
   * Returns the failure without the wrappers of asynchronous settlement. A wrapper without a cause
   * is kept, and so is a wrapper that the operation declares as such.
   */
  static Throwable peel(Throwable failure, OperationSpec operation) {
    Throwable peeled = failure;
    for (int depth = 0; depth < DEEPEST_WRAPPING && isWrapper(peeled); depth++) {
      Throwable cause = peeled.getCause();
      if (cause == null || declaresWrapper(peeled, operation)) {
        return peeled;
      }
      peeled = cause;
    }
    return peeled;
  }

  private static boolean isWrapper(Throwable failure) {
    return failure instanceof CompletionException || failure instanceof ExecutionException;
  }

  /** Returns whether the wrapper itself is declared; {@code throws Exception} declares none. */
  private static boolean declaresWrapper(Throwable wrapper, OperationSpec operation) {
    return isAny(wrapper, operation.wrappers());
  }

  static boolean isWrapperType(Class<?> type) {
    return CompletionException.class.isAssignableFrom(type)
        || ExecutionException.class.isAssignableFrom(type);
  }

  /** Returns the failure of a future that has failed or was cancelled. */
  @SuppressWarnings("ReferenceEquality") // the very failure that the body threw
  static Throwable of(Future<?> future, OperationSpec operation) {
    if (!(future instanceof CompletableFuture<?> settled)) {
      return peel(caughtFrom(future), operation);
    }
    Source source = Futures.source(future);
    Throwable thrown = source == null ? null : source.thrown();
    if (thrown != null && raw(settled) == thrown) {
      return thrown;
    }
    return operation.wrappers().isEmpty() && future.state() == Future.State.FAILED
        ? peel(future.exceptionNow(), operation)
        : peel(raw(settled), operation);
  }

  /** Returns the very instance that a completable future was completed with. */
  private static Throwable raw(CompletableFuture<?> future) {
    CompletableFuture<Throwable> handled = future.handle((value, failure) -> failure);
    return handled.state() == Future.State.SUCCESS ? handled.resultNow() : caughtFrom(future);
  }

  /** Returns what a settled future throws at those who wait, leaving an interrupt as it is. */
  private static Throwable caughtFrom(Future<?> future) {
    boolean interrupted = Thread.interrupted();
    try {
      future.get();
      return new IllegalStateException("A future that had failed has a value: " + future);
    } catch (Throwable failure) {
      return failure;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Throws a failure to a caller: as it is where it is unchecked or declared, else inside a {@link
   * CompletionException}.
   */
  static RuntimeException thrown(Throwable failure, List<Class<? extends Throwable>> declared) {
    if (failure instanceof RuntimeException
        || failure instanceof Error
        || isAny(failure, declared)) {
      return asIs(failure);
    }
    throw new CompletionException(failure);
  }

  /**
   * Throws on what was thrown on this thread, as {@link #thrown} does. An interrupt that is not
   * declared is the thread's again.
   */
  public static RuntimeException rethrown(
      Throwable failure, List<Class<? extends Throwable>> declared) {
    if (!isAny(failure, declared)) {
      keepInterrupt(failure);
    }
    throw thrown(failure, declared);
  }

  static boolean isAny(Throwable failure, List<Class<? extends Throwable>> types) {
    for (Class<? extends Throwable> type : types) {
      if (type.isInstance(failure)) {
        return true;
      }
    }
    return false;
  }

  /** Throws a failure as it is, whatever its type. */
  public static RuntimeException asIs(Throwable failure) {
    throw Failures.<RuntimeException>cast(failure);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <X extends Throwable> X cast(Throwable failure) throws X {
    throw (X) failure;
  }

  /** A body's interrupt that was turned into a failure is the thread's again. */
  public static void keepInterrupt(Throwable failure) {
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the cancellation of a call whose future was cancelled. */
  static CancellationException cancelled(OperationSpec operation) {
    return new CancellationException(operation.name() + "() was cancelled");
  }

  /** Returns the error for an asynchronous method that returned no stage. */
  static NullPointerException noStage(OperationSpec operation) {
    return noFuture(operation.name());
  }

  /** Returns the same error for a method of that name. */
  public static NullPointerException noFuture(String name) {
    return new NullPointerException(
        name
            + "() returned null. An asynchronous method must return a stage. Return a completed"
            + " stage where there is nothing to wait for.");
  }

  /** Returns the error for a method that returned no publisher. */
  public static NullPointerException noPublisher(OperationSpec operation) {
    return new NullPointerException(
        operation.name()
            + "() returned null, and must return a publisher. Return an empty one where there are"
            + " no elements.");
  }

  /** Returns the error for a blocking body that yields a stage. */
  static IllegalStateException stageFromBlockingBody(OperationSpec operation, Object value) {
    return new IllegalStateException(
        operation.name()
            + "() got a blocking body that yielded a "
            + value.getClass().getName()
            + ". A blocking body yields a plain value. Use callAsync for a body that returns a"
            + " stage.");
  }

  /** Returns how reports name a failure that came too late for its caller. */
  static String late(OperationSpec operation) {
    return operation.name() + "() failed after its call had been cancelled or timed out";
  }
}
