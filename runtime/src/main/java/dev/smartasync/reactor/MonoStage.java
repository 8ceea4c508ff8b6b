package dev.smartasync.reactor;

import dev.smartasync.internal.engine.SubscribedStage;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** A subscription to a mono that is the stage of its outcome. */
final class MonoStage<T> extends SubscribedStage<T, Subscription> implements CoreSubscriber<T> {

  private final Context context;

  /** Creates a subscription that the mono sees with that context. */
  MonoStage(ContextView context) {
    this.context = Context.of(context);
  }

  @Override
  public Context currentContext() {
    return context;
  }

  @Override
  public void onSubscribe(Subscription given) {
    if (subscribed(given)) {
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
  protected void end(Subscription subscription) {
    subscription.cancel();
  }
}
