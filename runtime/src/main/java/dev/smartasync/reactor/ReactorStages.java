package dev.smartasync.reactor;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reactor's types as stages. */
public final class ReactorStages {
  private ReactorStages() {}

  /**
   * Subscribes to the mono, once and right away, and returns a stage that settles as it does.
   *
   * <p>The stage completes on the thread that the mono emits on, with null if the mono is empty,
   * and fails with the mono's own exception. Cancelling it cancels the subscription; what the mono
   * signals after that is discarded.
   *
   * @param mono the mono, or null
   * @return the stage, a {@link java.util.concurrent.CompletableFuture}; null for null
   * @param <T> the type of the value
   */
  public static <T> @Nullable CompletionStage<T> stage(@Nullable Mono<? extends T> mono) {
    return mono == null ? null : mono.subscribeWith(new MonoStage<T>());
  }
}
