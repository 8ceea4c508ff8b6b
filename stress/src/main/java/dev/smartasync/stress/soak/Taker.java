package dev.smartasync.stress.soak;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a publisher publishes, a few elements at a time, until it ends or has given enough.
 */
final class Taker extends CompletableFuture<Object> implements Flow.Subscriber<Object> {

  private final Ticket ticket;
  private final int chunk;
  private final int enough;
  private final AtomicInteger requested = new AtomicInteger();
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile Flow.@Nullable Subscription subscription;
  private int taken;

  /**
   * @param ticket what each element has to be
   * @param chunk how many elements it requests at once
   * @param enough after how many elements it cancels
   */
  Taker(Ticket ticket, int chunk, int enough) {
    this.ticket = ticket;
    this.chunk = chunk;
    this.enough = enough;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    request(given);
  }

  private void request(Flow.Subscription from) {
    requested.addAndGet(chunk);
    from.request(chunk);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very ticket
  public void onNext(Object element) {
    if (element != ticket) {
      ticket.broken(Rule.WRONG_VALUE);
    }
    taken++;
    if (taken > requested.get() || ended.get()) {
      ticket.broken(Rule.NOT_REQUESTED);
    }
    Flow.Subscription from = subscription;
    if (from == null) {
      ticket.broken(Rule.NOT_REQUESTED);
    } else if (taken == enough) {
      from.cancel();
      complete(ticket);
    } else if (taken % chunk == 0) {
      request(from);
    }
  }

  @Override
  public void onError(Throwable failure) {
    end();
    completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    end();
    complete(ticket);
  }

  private void end() {
    if (!ended.compareAndSet(false, true)) {
      ticket.broken(Rule.SETTLED_TWICE);
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    Flow.Subscription from = subscription;
    if (from != null) {
      from.cancel();
    }
    return super.cancel(mayInterruptIfRunning);
  }
}
