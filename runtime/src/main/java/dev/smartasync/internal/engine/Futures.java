package dev.smartasync.internal.engine;

import dev.smartasync.Smart;
import dev.smartasync.internal.Access;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Makes the futures that callers get, and futures out of stages. */
final class Futures {

  private static final Access ACCESS = Access.get();

  private Futures() {}

  /** Returns a new, incomplete future of ours. */
  static <T extends @Nullable Object> Smart<T> create(Guard guard) {
    return ACCESS.newSmart(guard);
  }

  /** Returns a future of ours that has failed with what a body threw. */
  static <T extends @Nullable Object> Smart<T> thrown(Guard guard, Throwable failure) {
    Smart<T> future = create(guard);
    link(future, new Thrown(failure));
    future.completeExceptionally(failure);
    return future;
  }

  /** Makes cancelling one of our futures reach its source; null for none. */
  static void link(Smart<?> future, @Nullable Source source) {
    ACCESS.link(future, source);
  }

  /** Returns the source of one of our futures; null for none, or another's future. */
  static @Nullable Source source(Object future) {
    return future instanceof Smart<?> smart ? ACCESS.source(smart) : null;
  }

  /** Returns whether one of our futures settles after a while by itself. */
  static boolean isLimited(Object future) {
    return future instanceof Smart<?> smart && ACCESS.isLimited(smart);
  }

  /** Returns the guard of one of our futures or stages; null for another's. */
  static @Nullable Guard guard(Object future) {
    return ACCESS.guard(future);
  }

  /** Returns the stage as a future: the identical one if it is one. */
  static <T extends @Nullable Object> CompletableFuture<T> of(CompletionStage<T> stage) {
    CompletableFuture<T> own = offered(stage);
    if (own != null) {
      return own;
    }
    CompletableFuture<T> future = new CompletableFuture<>();
    stage.whenComplete((value, failure) -> {
      if (failure != null) {
        future.completeExceptionally(failure);
      } else {
        future.complete(value);
      }
    });
    return future;
  }

  /**
   * Returns the future that a stage offers, or null where it offers none: every stage offers
   * whenComplete. A minimal stage is a CompletableFuture by class, but all it can be asked for is a
   * copy.
   */
  static <T extends @Nullable Object> @Nullable CompletableFuture<T> offered(
      CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture();
    } catch (RuntimeException e) { // an UnsupportedOperationException, if it keeps to its contract
      return null;
    }
  }

  /** Returns whether the future that a stage offers is done. */
  static boolean isDone(CompletionStage<?> stage) {
    CompletableFuture<?> offered = offered(stage);
    return offered != null && offered.isDone();
  }

  /**
   * Calls back with what a stage settles with. On a future that goes through handle: whenComplete
   * would make a wrapper, with a stack trace, of every failure.
   */
  static <T extends @Nullable Object> void whenSettled(
      CompletionStage<T> stage, BiConsumer<T, @Nullable Throwable> callback) {
    if (stage instanceof CompletableFuture<T> future) {
      CompletableFuture<Boolean> unused =
          future.handle((value, failure) -> {
            callback.accept(value, failure);
            return true;
          });
    } else {
      stage.whenComplete(callback);
    }
  }

  /**
   * Cancels a future or stage where it can be; its own cancellation is preferred to its copy's.
   * What it throws is logged: the caller's own outcome must not be lost to it.
   */
  static void cancel(Object source, boolean mayInterrupt) {
    try {
      if (source instanceof Future<?> future) {
        future.cancel(mayInterrupt);
      } else if (source instanceof CompletionStage<?> stage) {
        CompletableFuture<?> future = offered(stage);
        if (future != null) {
          future.cancel(mayInterrupt);
        }
      }
    } catch (UnsupportedOperationException e) {
      // Such a stage has nothing to cancel.
    } catch (Throwable failure) {
      Reports.log("A stage could not be cancelled", failure);
    }
  }
}
