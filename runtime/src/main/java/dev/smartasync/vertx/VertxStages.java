package dev.smartasync.vertx;

import dev.smartasync.internal.engine.Adapted;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Vert.x futures as stages. */
public final class VertxStages {
  private VertxStages() {}

  /**
   * Returns a stage that settles as the future does.
   *
   * <p>The stage completes on the future's context, or is complete already if the future is, and
   * fails with the future's own exception. A Vert.x future cannot be cancelled: cancelling the
   * stage settles the stage only, and the future's outcome is then ignored.
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
    FutureStage<T> stage = new FutureStage<>();
    if (future.isComplete()) {
      settle(stage, future);
    } else {
      observe(future, stage);
    }
    return stage;
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

  private static final class FutureStage<T extends @Nullable Object> extends CompletableFuture<T>
      implements Adapted {}
}
