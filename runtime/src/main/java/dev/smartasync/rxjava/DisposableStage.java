package dev.smartasync.rxjava;

import dev.smartasync.internal.engine.Adapted;
import io.reactivex.rxjava3.core.CompletableObserver;
import io.reactivex.rxjava3.core.MaybeObserver;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.disposables.Disposable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A subscription to a source of at most one value that is the stage of its outcome. */
final class DisposableStage<T extends @Nullable Object> extends CompletableFuture<T>
    implements SingleObserver<T>, MaybeObserver<T>, CompletableObserver, Adapted {
  private final AtomicReference<@Nullable Disposable> subscription = new AtomicReference<>();

  @Override
  public void onSubscribe(Disposable given) {
    if (!subscription.compareAndSet(null, given)) {
      given.dispose();
    } else if (isDone()) {
      end();
    }
  }

  @Override
  public void onSuccess(T value) {
    complete(value);
  }

  @Override
  public void onComplete() {
    complete(null);
  }

  @Override
  public void onError(Throwable failure) {
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
    Disposable taken = subscription.getAndSet(null);
    if (taken != null) {
      taken.dispose();
    }
  }
}
