package dev.smartasync.internal.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where a future's outcome comes from, and what cancelling the future has to stop. */
public interface Source {

  /**
   * Stops the work, and from now on lets nothing that comes of it settle the future; called before
   * the future itself is cancelled. Runs no foreign code but {@link Thread#interrupt()}.
   *
   * @param cancellation what the future is about to be completed with
   * @return the stage that has to be cancelled as well, or null
   */
  @Nullable CompletionStage<?> stop(CancellationException cancellation, boolean mayInterrupt);

  /** Ends the call if it was this cancellation that stopped it; called after the future is done. */
  void stopped(CancellationException cancellation);

  /**
   * Returns what a body threw on its own thread, or null. Such a failure is handed on as it is;
   * failures of stages are peeled.
   */
  default @Nullable Throwable thrown() {
    return null;
  }
}
