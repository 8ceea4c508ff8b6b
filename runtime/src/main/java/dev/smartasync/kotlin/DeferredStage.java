package dev.smartasync.kotlin;

import dev.smartasync.internal.engine.SourcedStage;
import kotlin.Unit;
import kotlin.jvm.functions.Function1;
import kotlinx.coroutines.Deferred;
import org.jspecify.annotations.Nullable;

/** A completion handler of a deferred value that is the stage of its outcome. */
final class DeferredStage<T extends @Nullable Object> extends SourcedStage<T>
    implements Function1<@Nullable Throwable, Unit> {
  private final Deferred<? extends T> deferred;

  DeferredStage(Deferred<? extends T> deferred) {
    this.deferred = deferred;
  }

  @Override
  public Unit invoke(@Nullable Throwable failure) {
    if (failure == null) {
      complete(deferred.getCompleted());
    } else {
      completeExceptionally(failure);
    }
    return Unit.INSTANCE;
  }

  @Override
  protected void cancelSource(boolean mayInterruptIfRunning) {
    deferred.cancel(null);
  }
}
