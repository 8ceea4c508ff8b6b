package dev.smartasync.generated;

import dev.smartasync.internal.engine.Adapted;
import dev.smartasync.internal.executor.Threads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
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

  private static final class FutureStage<T extends @Nullable Object> extends CompletableFuture<T>
      implements Runnable, Adapted {

    private final Future<? extends T> future;

    FutureStage(Future<? extends T> future) {
      this.future = future;
    }

    @Override
    public void run() {
      try {
        complete(future.get());
      } catch (ExecutionException e) {
        completeExceptionally(e.getCause() == null ? e : e.getCause());
      } catch (Throwable failure) {
        completeExceptionally(failure);
      }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      if (cancelled) {
        future.cancel(mayInterruptIfRunning);
      }
      return cancelled;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      return new CompletableFuture<>();
    }
  }
}
