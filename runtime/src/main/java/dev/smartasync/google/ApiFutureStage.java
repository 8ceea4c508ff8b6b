package dev.smartasync.google;

import com.google.api.core.ApiFuture;
import com.google.api.core.ApiFutureCallback;
import dev.smartasync.internal.engine.SourcedStage;
import org.jspecify.annotations.Nullable;

/** A callback of a future that is the stage of its outcome. */
final class ApiFutureStage<T extends @Nullable Object> extends SourcedStage<T>
    implements ApiFutureCallback<T> {
  private final ApiFuture<? extends T> future;

  ApiFutureStage(ApiFuture<? extends T> future) {
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
