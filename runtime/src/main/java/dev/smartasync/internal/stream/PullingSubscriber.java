package dev.smartasync.internal.stream;

import dev.smartasync.internal.OwnMembers;
import dev.smartasync.internal.engine.PulledCall;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.Spliterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes elements from a publisher ahead of a thread that pulls them, and makes that wait where
 * there is none.
 *
 * <p>One thread pulls at a time; the publisher signals from others, one at a time as well. No
 * wake-up is lost: the puller says that it waits, and then looks once more; the publisher adds its
 * element or its end, and then looks whether somebody waits, with a full fence between on either
 * side, so that one of them sees the other. What comes before the end is pulled before it, because
 * the puller looks for the end before it looks for an element. Closing is the one transition of
 * {@code subscription} to {@code CLOSED}: whoever makes it cancels what was there, and a
 * subscription that comes later finds it and is cancelled on arrival.
 */
final class PullingSubscriber<T> implements Flow.Subscriber<T>, Spliterator<T> {

  private static final VarHandle SUBSCRIPTION =
      OwnMembers.field(MethodHandles.lookup(), "subscription", Flow.Subscription.class);

  private static final Flow.Subscription CLOSED =
      new Flow.Subscription() {
        @Override
        public void request(long elements) {}

        @Override
        public void cancel() {}
      };

  /** How often the puller looks again before it parks: an element is often there by then. */
  private static final int LOOKS = Runtime.getRuntime().availableProcessors() > 1 ? 100 : 0;

  private final Flow.Publisher<? extends T> publisher;
  private final PulledCall call;
  private final ElementRing<T> ring;
  private final int prefetch;

  /** So many are pulled before so many more are requested. */
  private final int batch;

  private volatile Flow.@Nullable Subscription subscription;

  /**
   * How many elements were requested in all, as the ring counts those offered; the puller adds to
   * it, before it requests them.
   */
  private volatile int requested;

  private volatile boolean ended;
  private @Nullable Throwable failure;
  private volatile @Nullable CompletableFuture<@Nullable Void> waiting;

  // The puller's own.
  private @Nullable Thread puller;
  private boolean over;
  private int pulled;

  /**
   * Creates a subscriber that subscribes at the first pull.
   *
   * @param prefetch how many elements are requested and not pulled at most
   */
  PullingSubscriber(Flow.Publisher<? extends T> publisher, PulledCall call, int prefetch) {
    this.publisher = publisher;
    this.call = call;
    this.ring = new ElementRing<>(prefetch);
    this.prefetch = prefetch;
    this.requested = prefetch;
    this.batch = Math.max(1, prefetch - (prefetch >> 2));
  }

  @Override
  public void onSubscribe(Flow.Subscription to) {
    Objects.requireNonNull(to, "subscription");
    if (SUBSCRIPTION.compareAndSet(this, null, to)) {
      to.request(prefetch);
    } else {
      to.cancel();
    }
  }

  @Override
  public void onNext(T element) {
    if (element == null) {
      NullPointerException broken =
          new NullPointerException(
              "A publisher gave null: "
                  + publisher
                  + ". An element is never null. Leave it out, or publish Optionals instead.");
      refuse(broken);
      throw broken;
    }
    if (ended) {
      return;
    }
    if (ring.offered() == requested || !ring.offer(element)) {
      refuse(
          new IllegalStateException(
              "A publisher gave more elements than were requested: "
                  + publisher
                  + ". A publisher gives as many as its subscriber requests. Use one that respects"
                  + " demand, or put a buffer behind this one."));
      return;
    }
    wake();
  }

  private void refuse(RuntimeException why) {
    Flow.Subscription from = subscription;
    if (from != null) {
      from.cancel();
    }
    end(why);
  }

  @Override
  public void onError(Throwable thrown) {
    Objects.requireNonNull(thrown, "failure");
    end(thrown);
  }

  @Override
  public void onComplete() {
    end(null);
  }

  private void end(@Nullable Throwable by) {
    if (!ended) {
      failure = by;
      ended = true;
      wake();
    }
  }

  private void wake() {
    VarHandle.fullFence(); // the element or the end is there for a puller that this does not see
    CompletableFuture<?> signal = waiting;
    if (signal != null) {
      signal.complete(null);
    }
  }

  /** Ends the pulling, from any thread: what was pulled last was the last. */
  void close() {
    Flow.Subscription before = (Flow.Subscription) SUBSCRIPTION.getAndSet(this, CLOSED);
    if (before == CLOSED) {
      return;
    }
    call.closed();
    try {
      if (before != null && !ended) {
        before.cancel();
      }
    } finally {
      wake();
    }
  }

  /** Fails where the current thread, about to wait for more demand, is the one that pulls. */
  void requireOtherThread(String operation) {
    if (Thread.currentThread() == puller) {
      throw new IllegalStateException(
          operation
              + "() is read by the thread that pulls it, which would wait for itself. Who pulls"
              + " makes the demand. Name an executor that has threads of its own.");
    }
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    Objects.requireNonNull(action, "action");
    T element = pull();
    if (element == null) {
      return false;
    }
    action.accept(element);
    return true;
  }

  @Override
  public void forEachRemaining(Consumer<? super T> action) {
    Objects.requireNonNull(action, "action");
    for (T element = pull(); element != null; element = pull()) {
      action.accept(element);
    }
  }

  @Override
  public @Nullable Spliterator<T> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return ORDERED | NONNULL;
  }

  private @Nullable T pull() {
    if (over) {
      return null;
    }
    Thread current = Thread.currentThread();
    if (current == puller) {
      call.proceed(); // which may have become a loop, and is refused whether or not it would wait
    } else {
      enter(current);
    }
    T element = ring.poll();
    Flow.Subscription from = subscription;
    if (element == null || from == CLOSED) {
      element = awaited();
      from = subscription;
    }
    if (element == null) {
      over = true;
      return null;
    }
    if (++pulled == batch) {
      pulled = 0;
      requestMore(from);
    }
    return element;
  }

  /**
   * A thread that never waits, since its publisher is the faster, looks here whether it may go on.
   */
  @SuppressWarnings("NonAtomicVolatileUpdate") // nobody else writes it
  private void requestMore(Flow.@Nullable Subscription from) {
    try {
      call.checkEnd();
    } catch (Throwable givenUp) {
      over = true;
      close();
      throw givenUp;
    }
    requested += batch;
    if (from != null) { // there are publishers that give none
      from.request(batch);
    }
  }

  private void enter(Thread current) {
    if (puller != null) {
      call.proceed();
    } else if (subscription != CLOSED) {
      call.begin();
      puller = current;
      try {
        publisher.subscribe(this);
      } catch (Throwable thrown) {
        try {
          throw failed(thrown);
        } finally {
          close();
        }
      }
    }
    puller = current;
  }

  /** Returns the next element, or null for none, waiting as long as nobody can know. */
  private @Nullable T awaited() {
    int looks = LOOKS;
    while (true) {
      boolean last = ended;
      if (subscription == CLOSED) {
        call.closed(); // by then it has begun, which whoever closes might not see
        return null;
      }
      T element = ring.poll();
      if (element != null) {
        return element;
      }
      if (last) {
        Throwable by = failure;
        if (by != null) {
          throw failed(by);
        }
        call.completed();
        return null;
      }
      if (looks > 0) {
        looks--;
        Thread.onSpinWait();
      } else {
        park();
      }
    }
  }

  private void park() {
    CompletableFuture<@Nullable Void> signal = new CompletableFuture<>();
    waiting = signal;
    VarHandle.fullFence();
    try {
      if (!ended && subscription != CLOSED && !ring.hasElement()) {
        call.await(signal);
      }
    } catch (Throwable givenUp) {
      over = true;
      close();
      throw givenUp;
    } finally {
      waiting = null;
    }
  }

  private RuntimeException failed(Throwable thrown) {
    over = true;
    throw call.failed(thrown);
  }
}
