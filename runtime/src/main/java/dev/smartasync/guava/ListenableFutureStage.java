package dev.smartasync.guava;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.ListenableFuture;
import dev.smartasync.internal.engine.SourcedStage;
import org.jspecify.annotations.Nullable;

/** A callback of a future that is the stage of its outcome. */
final class ListenableFutureStage<T extends @Nullable Object> extends SourcedStage<T>
    implements FutureCallback<T> {
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
  protected void cancelSource(boolean mayInterruptIfRunning) {
    future.cancel(mayInterruptIfRunning);
  }
}
