package dev.smartasync.internal.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to another library's single value that is the stage of its outcome. Cancelling the
 * stage ends the subscription, once, even if it is cancelled before it is subscribed; a settled
 * stage lets it go.
 *
 * @param <T> the type of the value
 * @param <S> the type of the subscription
 */
public abstract class SubscribedStage<T extends @Nullable Object, S> extends CompletableFuture<T>
    implements Adapted {

  private final AtomicReference<@Nullable S> subscription = new AtomicReference<>();

  /** Creates an incomplete stage. */
  protected SubscribedStage() {}

  /** Ends a subscription; called at most once for each. */
  protected abstract void end(S subscription);

  /** Takes the subscription; returns whether it goes on. A second one is ended at once. */
  protected final boolean subscribed(S given) {
    if (!subscription.compareAndSet(null, given)) {
      end(given);
      return false;
    }
    if (isDone()) {
      endTaken();
      return false;
    }
    return true;
  }

  @Override
  public final boolean complete(@Nullable T value) {
    boolean completed = super.complete(value);
    subscription.set(null);
    return completed;
  }

  @Override
  public final boolean completeExceptionally(Throwable failure) {
    boolean completed = super.completeExceptionally(failure);
    subscription.set(null);
    return completed;
  }

  @Override
  public final boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    if (cancelled) {
      endTaken();
    }
    return cancelled;
  }

  /** Whoever takes the subscription ends it, so that it is ended once. */
  private void endTaken() {
    S taken = subscription.getAndSet(null);
    if (taken != null) {
      end(taken);
    }
  }
}
