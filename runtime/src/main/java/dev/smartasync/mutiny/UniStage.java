package dev.smartasync.mutiny;

import dev.smartasync.internal.engine.SubscribedStage;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;
import org.jspecify.annotations.Nullable;

/** A subscription to a uni that is the stage of its outcome. */
final class UniStage<T extends @Nullable Object> extends SubscribedStage<T, UniSubscription>
    implements UniSubscriber<T> {

  private final Context context;

  /** Creates a subscription that the uni sees with that context. */
  UniStage(Context context) {
    this.context = context;
  }

  @Override
  public Context context() {
    return context;
  }

  @Override
  public void onSubscribe(UniSubscription given) {
    subscribed(given);
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
  protected void end(UniSubscription subscription) {
    subscription.cancel();
  }
}
