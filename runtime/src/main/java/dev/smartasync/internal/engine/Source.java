package dev.smartasync.internal.engine;

import org.jspecify.annotations.Nullable;

/** Where a future's outcome comes from, and what cancelling the future has to stop. */
public interface Source {

  /** Stops the work; called after the future itself has been cancelled. */
  void cancel(boolean mayInterrupt);

  /**
   * Returns what a body threw on its own thread, or null. Such a failure is handed on as it is;
   * failures of stages are peeled.
   */
  @Nullable Throwable thrown();
}
