package dev.smartasync.mutiny;

import dev.smartasync.internal.engine.Adapted;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A subscription to a uni that is the stage of its outcome. */
final class UniStage<T extends @Nullable Object> extends CompletableFuture<T>
    implements UniSubscriber<T>, Adapted {
  private final AtomicReference<@Nullable UniSubscription> subscription = new AtomicReference<>();

  @Override
  public void onSubscribe(UniSubscription given) {
    if (!subscription.compareAndSet(null, given)) {
      given.cancel();
    } else if (isDone()) {
      end();
    }
  }

  @Override
  public void onItem(T item) {
    complete(item);
  }

  @Override
  public void onFailure(Throwable failure) {
    completeExceptionally(failure);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    if (cancelled) {
      end();
    }
    return cancelled;
  }

  /** Whoever takes the subscription ends it, so that it is ended once. */
  private void end() {
    UniSubscription taken = subscription.getAndSet(null);
    if (taken != null) {
      taken.cancel();
    }
  }
}
