package dev.smartasync.netty;

import dev.smartasync.internal.engine.SourcedStage;
import io.netty.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The stage of a future's outcome. */
final class NettyFutureStage<T extends @Nullable Object> extends SourcedStage<T> {
  private final Future<? extends T> future;

  NettyFutureStage(Future<? extends T> future) {
    this.future = future;
  }

  /** Takes the outcome of the future, which is done. */
  void settle() {
    Throwable failure = future.cause();
    if (failure == null) {
      complete(future.getNow());
    } else {
      completeExceptionally(failure);
    }
  }

  @Override
  protected void cancelSource(boolean mayInterruptIfRunning) {
    future.cancel(mayInterruptIfRunning);
  }
}
