package dev.smartasync.vertx;

import dev.smartasync.generated.Body;
import dev.smartasync.internal.engine.Adapted;
import dev.smartasync.internal.engine.Failures;
import dev.smartasync.internal.engine.SubscribedCall;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Vert.x futures as stages, and stages as Vert.x futures. */
public final class VertxStages {
  private VertxStages() {}

  /**
   * Returns a stage that settles as the future does.
   *
   * <p>The stage completes on the future's context, on the thread that completes the future where
   * it has none, or is complete already if the future is, and fails with the future's own
   * exception. A Vert.x future cannot be cancelled: cancelling the stage settles the stage only,
   * and the future's outcome is then ignored.
   *
   * @param future the future, or null
   * @return the stage, a {@link CompletableFuture}; null for null
   * @param <T> the type of the value
   */
  public static <T extends @Nullable Object> @Nullable CompletionStage<T> stage(
      @Nullable Future<? extends T> future) {
    if (future == null) {
      return null;
    }
    VertxStage<T> stage = new VertxStage<>();
    if (future.isComplete()) {
      settle(stage, future);
    } else {
      observe(future, stage);
    }
    return stage;
  }

  /**
   * Returns a future that settles as the stage does, on the Vert.x context of the caller where
   * there is one.
   *
   * <p>It fails with the stage's failure, the same instance, without the wrappers of asynchronous
   * settlement. A Vert.x future cannot be cancelled, so nothing cancels the stage.
   *
   * @param stage the stage
   * @return the future
   * @param <T> the type of the value
   */
  public static <T extends @Nullable Object> Future<T> future(CompletionStage<? extends T> stage) {
    Objects.requireNonNull(stage, "stage");
    CompletableFuture<T> outcome = new CompletableFuture<>();
    new SubscribedCall().<T>make(() -> stage, outcome::complete, outcome::completeExceptionally);
    Context context = Vertx.currentContext();
    return context == null
        ? Future.fromCompletionStage(outcome)
        : Future.fromCompletionStage(outcome, context);
  }

  /**
   * Returns the very future that a method returns. The future has failed with what the method
   * throws if it does, and with a {@link NullPointerException} if it returns null.
   *
   * @param name how messages name the method, such as {@code Weather.forecast}
   * @param call calls the method
   * @return the future
   * @param <T> the type of the value
   */
  @SuppressWarnings("unchecked") // a future of a subtype of T only ever yields values
  public static <T extends @Nullable Object> Future<T> future(
      String name, Body<? extends @Nullable Future<? extends T>> call) {
    try {
      Future<? extends T> own = call.call();
      return own == null ? Future.failedFuture(Failures.noFuture(name)) : (Future<T>) own;
    } catch (Throwable thrown) {
      Failures.keepInterrupt(thrown);
      return Future.failedFuture(thrown);
    }
  }

  private static <S extends T, T extends @Nullable Object> void observe(
      Future<S> future, CompletableFuture<T> stage) {
    Handler<AsyncResult<S>> settling = result -> settle(stage, result);
    future.onComplete(settling);
  }

  private static <T extends @Nullable Object> void settle(
      CompletableFuture<T> stage, AsyncResult<? extends T> result) {
    if (result.succeeded()) {
      stage.complete(result.result());
    } else {
      stage.completeExceptionally(result.cause());
    }
  }

  /** A future as a stage. */
  private static final class VertxStage<T extends @Nullable Object> extends CompletableFuture<T>
      implements Adapted {}
}
