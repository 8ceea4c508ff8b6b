package dev.smartasync.kotlin;

import java.util.concurrent.CompletionStage;
import kotlinx.coroutines.Deferred;
import org.jspecify.annotations.Nullable;

/** The type of Kotlin's coroutines as stages. */
public final class KotlinStages {
  private KotlinStages() {}

  /**
   * Returns a stage that settles as the deferred value does; one that is lazy is started.
   *
   * <p>The stage completes on the thread that completes the deferred value, and fails with its own
   * exception. Cancelling it cancels the deferred value, whose coroutine then ends where it next
   * suspends; a deferred value that is cancelled cancels the stage.
   *
   * @param deferred the deferred value, or null
   * @return the stage, a {@link java.util.concurrent.CompletableFuture}; null for null
   * @param <T> the type of the value
   */
  public static <T extends @Nullable Object> @Nullable CompletionStage<T> stage(
      @Nullable Deferred<? extends T> deferred) {
    if (deferred == null) {
      return null;
    }
    DeferredStage<T> stage = new DeferredStage<>(deferred);
    deferred.invokeOnCompletion(stage);
    deferred.start();
    return stage;
  }
}
