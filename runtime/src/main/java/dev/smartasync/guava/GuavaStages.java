package dev.smartasync.guava;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Guava's types as stages. */
public final class GuavaStages {
  private GuavaStages() {}

  /**
   * Returns a stage that settles as the future does.
   *
   * <p>The stage completes on the thread that completes the future, and fails with the future's own
   * exception. Cancelling it cancels the future, with the same leave to interrupt; a future that is
   * cancelled cancels the stage.
   *
   * @param future the future, or null
   * @return the stage, a {@link java.util.concurrent.CompletableFuture}; null for null
   * @param <T> the type of the value
   */
  public static <T extends @Nullable Object> @Nullable CompletionStage<T> stage(
      @Nullable ListenableFuture<? extends T> future) {
    if (future == null) {
      return null;
    }
    ListenableFutureStage<T> stage = new ListenableFutureStage<>(future);
    Futures.addCallback(future, stage, MoreExecutors.directExecutor());
    return stage;
  }
}
