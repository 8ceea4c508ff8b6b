package dev.smartasync.netty;

import dev.smartasync.internal.engine.Adapted;
import io.netty.util.concurrent.Future;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The stage of a future's outcome. */
final class NettyFutureStage<T extends @Nullable Object> extends CompletableFuture<T>
    implements Adapted {
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
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    if (cancelled) {
      future.cancel(mayInterruptIfRunning);
    }
    return cancelled;
  }
}
