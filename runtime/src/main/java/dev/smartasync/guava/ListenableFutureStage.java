package dev.smartasync.guava;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.ListenableFuture;
import dev.smartasync.internal.engine.Adapted;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A callback of a future that is the stage of its outcome. */
final class ListenableFutureStage<T extends @Nullable Object> extends CompletableFuture<T>
    implements FutureCallback<T>, Adapted {
  private final ListenableFuture<? extends T> future;

  ListenableFutureStage(ListenableFuture<? extends T> future) {
    this.future = future;
  }

  @Override
  public void onSuccess(T value) {
    complete(value);
  }

  @Override
  public void onFailure(Throwable failure) {
    completeExceptionally(failure);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    if (cancelled) {
      future.cancel(mayInterruptIfRunning);
    }
    return cancelled;
  }
}
