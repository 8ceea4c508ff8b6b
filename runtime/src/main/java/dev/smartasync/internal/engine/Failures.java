package dev.smartasync.internal.engine;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Finds the failure a caller should see, and throws it. Instances are never changed. */
final class Failures {

  private Failures() {}

  /**
   * Returns the failure without the wrappers of asynchronous settlement. A wrapper without a cause
   * is kept, and so is a type that the operation declares.
   */
  static Throwable peel(Throwable failure, OperationSpec operation) {
    Throwable peeled = failure;
    while ((peeled instanceof CompletionException || peeled instanceof ExecutionException)
        && peeled.getCause() != null
        && !declaresWrapper(peeled, operation)) {
      peeled = peeled.getCause();
    }
    return peeled;
  }

  /** Returns whether the wrapper itself is declared; {@code throws Exception} declares none. */
  private static boolean declaresWrapper(Throwable wrapper, OperationSpec operation) {
    for (Class<? extends Throwable> type : operation.declared()) {
      boolean isWrapper =
          CompletionException.class.isAssignableFrom(type)
              || ExecutionException.class.isAssignableFrom(type);
      if (isWrapper && type.isInstance(wrapper)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the failure of a future that has failed or was cancelled. */
  static Throwable of(Future<?> future, OperationSpec operation) {
    Source source = Futures.source(future);
    Throwable thrown = source == null ? null : source.thrown();
    if (thrown != null) {
      return thrown;
    }
    if (future.state() == Future.State.FAILED && operation.declared().isEmpty()) {
      return peel(future.exceptionNow(), operation);
    }
    if (future instanceof CompletableFuture<?> settled) {
      return peel(raw(settled), operation);
    }
    if (future.state() == Future.State.FAILED) {
      return peel(future.exceptionNow(), operation);
    }
    return new CancellationException(operation.name() + "() was cancelled");
  }

  /** Returns the very instance that a completable future was completed with. */
  private static Throwable raw(CompletableFuture<?> future) {
    return future.<Throwable>handle((value, failure) -> failure).resultNow();
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

  static boolean isAny(Throwable failure, List<Class<? extends Throwable>> types) {
    for (Class<? extends Throwable> type : types) {
      if (type.isInstance(failure)) {
        return true;
      }
    }
    return false;
  }

  /** Throws a failure as it is, whatever its type. */
  static RuntimeException asIs(Throwable failure) {
    throw Failures.<RuntimeException>cast(failure);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <X extends Throwable> X cast(Throwable failure) throws X {
    throw (X) failure;
  }

  /** Returns the error for an asynchronous method that returned no stage. */
  static NullPointerException noStage(OperationSpec operation) {
    return new NullPointerException(
        operation.name()
            + "() returned null. An asynchronous method must return a stage. Return a completed"
            + " stage where there is nothing to wait for.");
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
