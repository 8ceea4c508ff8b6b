package dev.smartasync.reactor;

import dev.smartasync.internal.engine.Adapted;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Operators;

/** A subscription to a mono that is the stage of its outcome. */
final class MonoStage<T> extends CompletableFuture<T> implements CoreSubscriber<T>, Adapted {
  private final AtomicReference<@Nullable Subscription> subscription = new AtomicReference<>();

  @Override
  public void onSubscribe(Subscription given) {
    if (!subscription.compareAndSet(null, given)) {
      given.cancel();
    } else if (isDone()) {
      end();
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(T value) {
    if (!complete(value)) {
      Operators.onDiscard(value, currentContext());
    }
  }

  @Override
  public void onError(Throwable failure) {
    completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    complete(null);
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
    Subscription taken = subscription.getAndSet(null);
    if (taken != null) {
      taken.cancel();
    }
  }
}
