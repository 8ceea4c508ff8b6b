package dev.smartasync.google;

import com.google.api.core.ApiFuture;
import com.google.api.core.ApiFutureCallback;
import dev.smartasync.internal.engine.Adapted;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A callback of a future that is the stage of its outcome. */
final class ApiFutureStage<T extends @Nullable Object> extends CompletableFuture<T>
    implements ApiFutureCallback<T>, Adapted {
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
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    if (cancelled) {
      future.cancel(mayInterruptIfRunning);
    }
    return cancelled;
  }
}
