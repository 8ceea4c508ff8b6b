package dev.smartasync.google;

import com.google.api.core.ApiFuture;
import com.google.api.core.ApiFutures;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The type of Google's API clients as stages. */
public final class ApiStages {
  private ApiStages() {}

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
      @Nullable ApiFuture<? extends T> future) {
    if (future == null) {
      return null;
    }
    ApiFutureStage<T> stage = new ApiFutureStage<>(future);
    ApiFutures.addCallback(future, stage, Runnable::run);
    return stage;
  }
}
