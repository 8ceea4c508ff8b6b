package dev.smartasync.internal.engine;

import dev.smartasync.Smart;
import dev.smartasync.internal.Access;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Makes guarded futures of either kind, and futures out of stages. */
final class Futures {

  private static final Access ACCESS = Access.get();

  private Futures() {}

  /** The kinds of future that a caller can get. */
  enum Kind {
    GUARDED,
    SMART
  }

  static <T extends @Nullable Object> CompletableFuture<T> create(Kind kind, Guard guard) {
    return switch (kind) {
      case GUARDED -> new GuardedFuture<>(guard);
      case SMART -> ACCESS.newSmart(guard);
    };
  }

  static void link(CompletableFuture<?> future, Source source) {
    switch (future) {
      case GuardedFuture<?> guarded -> guarded.link(source);
      case Smart<?> smart -> ACCESS.link(smart, source);
      default -> throw new IllegalArgumentException("not one of ours: " + future);
    }
  }

  static @Nullable Source source(Future<?> future) {
    if (future instanceof GuardedFuture<?> guarded) {
      return guarded.source();
    }
    return future instanceof Smart<?> smart ? ACCESS.source(smart) : null;
  }

  /** Returns the stage as a future: the identical one if it is one. */
  static <T extends @Nullable Object> CompletableFuture<T> of(CompletionStage<T> stage) {
    try {
      // A minimal stage is a CompletableFuture by class, but all it can be asked for is a copy.
      CompletableFuture<T> future = stage.toCompletableFuture();
      if (future != null) {
        return future;
      }
    } catch (UnsupportedOperationException e) {
      // A stage need not offer a future; every stage offers whenComplete.
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

  /** Cancels the stage where it can be; its own cancellation is preferred to its copy's. */
  static void cancel(CompletionStage<?> stage) {
    try {
      if (stage instanceof Future<?> future) {
        future.cancel(true);
      } else {
        stage.toCompletableFuture().cancel(true);
      }
    } catch (UnsupportedOperationException e) {
      // Such a stage has nothing to cancel.
    }
  }
}
