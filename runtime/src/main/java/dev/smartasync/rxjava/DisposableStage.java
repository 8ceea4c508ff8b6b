package dev.smartasync.rxjava;

import dev.smartasync.internal.engine.SubscribedStage;
import io.reactivex.rxjava3.core.CompletableObserver;
import io.reactivex.rxjava3.core.MaybeObserver;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.disposables.Disposable;
import org.jspecify.annotations.Nullable;

/** A subscription to a source of at most one value that is the stage of its outcome. */
final class DisposableStage<T extends @Nullable Object> extends SubscribedStage<T, Disposable>
    implements SingleObserver<T>, MaybeObserver<T>, CompletableObserver {
  @Override
  public void onSubscribe(Disposable given) {
    subscribed(given);
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
  protected void end(Disposable subscription) {
    subscription.dispose();
  }
}
