package dev.smartasync.mutiny;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Mutiny's types as stages. */
public final class MutinyStages {
  private MutinyStages() {}

  /**
   * Subscribes to the uni, once and right away, and returns a stage that settles as it does.
   *
   * <p>The stage completes on the thread that the uni emits on, with null if the item is null, and
   * fails with the uni's own exception. Cancelling it cancels the subscription; what the uni
   * signals after that is ignored.
   *
   * @param uni the uni, or null
   * @return the stage, a {@link java.util.concurrent.CompletableFuture}; null for null
   * @param <T> the type of the item
   */
  public static <T extends @Nullable Object> @Nullable CompletionStage<T> stage(
      @Nullable Uni<? extends T> uni) {
    return uni == null ? null : uni.subscribe().withSubscriber(new UniStage<T>());
  }
}
