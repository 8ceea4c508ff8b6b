package dev.smartasync.internal.engine;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The stage of the outcome of another library's future: cancelling the stage cancels the future,
 * with the same leave to interrupt.
 *
 * @param <T> the type of the value
 */
public abstract class SourcedStage<T extends @Nullable Object> extends CompletableFuture<T>
    implements Adapted {

  /** Creates an incomplete stage. */
  protected SourcedStage() {}

  /** Cancels the future; called where the stage was cancelled. */
  protected abstract void cancelSource(boolean mayInterruptIfRunning);

  @Override
  public final boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    if (cancelled) {
      cancelSource(mayInterruptIfRunning);
    }
    return cancelled;
  }
}
