package dev.smartasync.internal.engine;

import dev.smartasync.Smart;
import dev.smartasync.internal.Access;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
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

  /** Returns the guard of one of our futures; null for another's. */
  static @Nullable Guard guard(Object future) {
    return future instanceof Smart<?> smart ? ACCESS.guard(smart) : null;
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
   * Returns the future that a stage offers, or null where it offers none. A minimal stage is a
   * CompletableFuture by class, but all it can be asked for is a copy.
   */
  static <T extends @Nullable Object> @Nullable CompletableFuture<T> offered(
      CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture();
    } catch (UnsupportedOperationException e) {
      return null; // a stage need not offer a future; every stage offers whenComplete
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
        CompletableFuture<?> future = stage.toCompletableFuture();
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
