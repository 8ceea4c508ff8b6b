package dev.smartasync.generated;

import dev.smartasync.internal.engine.FutureStage;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Plain futures as stages. */
public final class FutureStages {

  private FutureStages() {}

  /**
   * Returns a stage that settles as the future does. A virtual thread waits for it, unless it is
   * done or is a stage already. Cancelling the stage cancels the future.
   *
   * @param future the future, or null
   * @return the stage, or null for null
   * @param <T> the type of the value
   */
  public static <T extends @Nullable Object> @Nullable CompletionStage<T> stage(
      @Nullable Future<? extends T> future) {
    return FutureStage.stage(future);
  }
}
