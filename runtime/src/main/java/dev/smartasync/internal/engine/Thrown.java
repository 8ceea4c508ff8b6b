package dev.smartasync.internal.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a source once its body has thrown: the failure, to be handed on as it is.
 *
 * @param thrown the failure
 */
record Thrown(@Nullable Throwable thrown) implements Source {

  @Override
  public @Nullable CompletionStage<?> stop(
      CancellationException cancellation, boolean mayInterrupt) {
    return null;
  }

  @Override
  public void stopped(CancellationException cancellation) {}
}
