package dev.smartasync.netty;

import io.netty.util.concurrent.Future;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Netty's types as stages. */
public final class NettyStages {
  private NettyStages() {}

  /**
   * Returns a stage that settles as the future does; a promise and a channel's future are futures.
   *
   * <p>The stage completes on the event loop that notifies the future's listeners, or is complete
   * already if the future is, and fails with the future's own exception. Cancelling it cancels the
   * future, with the same leave to interrupt, unless that is uncancellable; a future that is
   * cancelled cancels the stage.
   *
   * @param future the future, or null
   * @return the stage, a {@link java.util.concurrent.CompletableFuture}; null for null
   * @param <T> the type of the value
   */
  public static <T extends @Nullable Object> @Nullable CompletionStage<T> stage(
      @Nullable Future<? extends T> future) {
    if (future == null) {
      return null;
    }
    NettyFutureStage<T> stage = new NettyFutureStage<>(future);
    if (future.isDone()) {
      stage.settle();
    } else {
      future.addListener(done -> stage.settle());
    }
    return stage;
  }
}
