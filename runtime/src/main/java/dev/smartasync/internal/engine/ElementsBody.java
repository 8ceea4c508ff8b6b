package dev.smartasync.internal.engine;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** An offloaded body that hands out elements, and says itself when it must not be interrupted. */
public final class ElementsBody {

  private final CompletableFuture<?> future;
  private final OffloadedBody<?> body;

  /** The worker's own. */
  private Interruptible.@Nullable Shield shield;

  ElementsBody(CompletableFuture<?> future) {
    this.future = future;
    this.body = (OffloadedBody<?>) Objects.requireNonNull(Futures.source(future), "its source");
  }

  /** Returns the future of its end. */
  public CompletableFuture<?> future() {
    return future;
  }

  /**
   * Keeps cancels and deadlines from interrupting the current thread, which runs the body, until
   * {@link #expose}. Returns false where one has ended the body before: its interrupt has landed
   * then, and is cleared, and no other comes.
   */
  public boolean shield() {
    Interruptible.Shield own = shield;
    if (own == null) {
      own = new Interruptible.Shield(Thread.currentThread());
      shield = own;
    }
    return body.raise(own);
  }

  /** Ends {@link #shield}; returns false where a cancel or a deadline has ended the body. */
  public boolean expose() {
    Interruptible.Shield own = shield;
    return own != null && body.lower(own);
  }

  /** Returns whether a time limit, and not the body itself, has failed the call with that. */
  public boolean isExpiry(@Nullable Throwable failure) {
    return failure instanceof TimeoutException && !(Futures.source(future) instanceof Thrown);
  }

  /** Ends the call as its deadline would; without effect where it has ended. */
  public void expire(TimeoutException late) {
    body.expire(late);
  }
}
