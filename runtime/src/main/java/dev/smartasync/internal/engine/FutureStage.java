package dev.smartasync.internal.engine;

import dev.smartasync.internal.executor.Threads;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A plain future as a stage. */
public final class FutureStage<T extends @Nullable Object> extends SourcedStage<T>
    implements Runnable {

  private final Future<? extends T> future;

  private FutureStage(Future<? extends T> future) {
    this.future = future;
  }

  /**
   * Returns a stage that settles as the future does, or null for null. A virtual thread waits for
   * it, unless it is done or is a stage already. Cancelling the stage cancels the future.
   */
  @SuppressWarnings("unchecked") // a future of a subtype of T only ever yields values
  public static <T extends @Nullable Object> @Nullable CompletionStage<T> stage(
      @Nullable Future<? extends T> future) {
    if (future == null) {
      return null;
    }
    if (future instanceof CompletionStage<?> stage) {
      return (CompletionStage<T>) stage;
    }
    FutureStage<T> stage = new FutureStage<>(future);
    if (future.isDone()) {
      stage.run();
    } else {
      Threads.startVirtual(stage);
    }
    return stage;
  }

  @Override
  public void run() {
    boolean interrupted = Thread.interrupted(); // the caller's, which must not end this get
    try {
      complete(future.get());
    } catch (ExecutionException e) {
      completeExceptionally(e.getCause() == null ? e : e.getCause());
    } catch (Throwable failure) {
      Failures.keepInterrupt(failure);
      completeExceptionally(failure);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  protected void cancelSource(boolean mayInterruptIfRunning) {
    future.cancel(mayInterruptIfRunning);
  }
}
