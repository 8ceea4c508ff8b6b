package dev.smartasync.internal.stream;

import dev.smartasync.CallerContext;
import dev.smartasync.internal.OwnMembers;
import dev.smartasync.internal.engine.ElementsBody;
import dev.smartasync.internal.engine.Engine;
import dev.smartasync.internal.engine.Failures;
import dev.smartasync.internal.engine.OperationSpec;
import dev.smartasync.internal.executor.Threads;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.channels.ClosedByInterruptException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One subscription to what a thread reads: one offloaded body, which opens the source, reads as
 * many elements as are requested, and closes the source. The body's future is the end of the
 * subscription, so executors, deadlines, context and listeners see a body like any other.
 *
 * <p><b>Demand.</b> The worker reads an element only if one is requested that it has not read, and
 * parks where none is. It says that it parks, and looks once more; who requests adds, and then
 * looks whether it parks: one of them sees the other.
 *
 * <p><b>One signal at a time.</b> The worker signals itself, and its future completes after it. But
 * where a deadline can end the call while the worker is in the subscriber, or where a loop is to be
 * signalled, signals go through an {@link Outlet}.
 *
 * <p><b>The end.</b> {@code subscriber} goes to null once, by the terminal signal or by a cancel. A
 * signal that was under way then is finished; no other follows.
 *
 * <p><b>Interrupts.</b> A cancel, a deadline or the timer interrupts what is read, and neither a
 * signal nor the close: for these the worker raises the body's shield; see {@link ElementsBody}.
 * Where one of them comes meanwhile, the worker is told as it lowers the shield, and reads no more.
 * A cancel in a signal on the worker itself finds {@code subscriber} null there. The body is there
 * before its executor is handed it: a cancel finds it, or whoever brings it finds the cancel.
 */
final class Production<T> implements Flow.Subscription {

  private static final VarHandle SUBSCRIBER = field("subscriber", Flow.Subscriber.class);
  private static final VarHandle REQUESTED = field("requested", long.class);
  private static final VarHandle TAKEN = field("taken", long.class);

  /** In place of the demand where that was not positive. */
  private static final long REFUSED = Long.MIN_VALUE;

  private final Engine engine;
  private final OperationSpec operation;
  private final @Nullable Outlet<T> outlet;
  private final @Nullable ElementTimer timer;

  private volatile Flow.@Nullable Subscriber<? super T> subscriber;
  private volatile long requested;
  private volatile long refusedDemand;
  private volatile boolean cancelled;
  private volatile @Nullable ElementsBody body;
  private volatile @Nullable Thread worker;
  private volatile @Nullable Thread parked;

  /** Whether the worker sees for itself what is demanded. */
  private volatile boolean opened;

  /** How many elements the worker has read; the timer looks at it, too. */
  private long taken;

  // The worker's own.
  private @Nullable Callable<Elements<T>> source;
  private @Nullable Throwable stopped;

  Production(
      Engine engine,
      OperationSpec operation,
      Callable<Elements<T>> source,
      Flow.Subscriber<? super T> subscriber) {
    this.engine = engine;
    this.operation = operation;
    this.source = source;
    this.subscriber = subscriber;
    CallerContext caller = engine.detection().current();
    Executor loop = caller instanceof CallerContext.EventLoop on ? on.resume() : null;
    this.outlet =
        loop != null || engine.mayExpire(operation)
            ? new Outlet<>(this, loop, engine.withinCurrentTree())
            : null;
    long limit = engine.timeoutNanos(operation);
    this.timer = limit > 0 ? new ElementTimer(operation, limit, this::isWaitedFor) : null;
  }

  /** Subscribes, and has a thread read. */
  void start() {
    Flow.Subscriber<? super T> to = subscriber;
    try {
      if (to != null) {
        to.onSubscribe(this);
      }
    } catch (Throwable thrown) {
      subscriberFailed(thrown);
    }
    if (subscriber == null) {
      return; // it never began
    }
    CompletableFuture<?> future =
        engine.stages().offloadElements(operation.untimed(), this::read, this::created);
    if (body == null) {
      engine.stages().whenSettled(future, this::ended);
    }
  }

  private void created(ElementsBody offloaded) {
    engine.stages().whenSettled(offloaded.future(), this::ended);
    body = offloaded;
    if (timer != null) {
      timer.start(offloaded);
    }
    if (subscriber == null) {
      cancelBody();
    }
  }

  private void ended(@Nullable Throwable failure) {
    if (timer != null) {
      timer.stop();
    }
    if (outlet == null) {
      terminate(failure);
    } else {
      ElementsBody submitted = body;
      outlet.end(failure, submitted != null && submitted.isExpiry(failure));
    }
  }

  private @Nullable Void read() throws Exception {
    Callable<Elements<T>> opening = Objects.requireNonNull(source, "read once");
    ElementsBody own = Objects.requireNonNull(body, "it is there before it is run");
    source = null;
    worker = Thread.currentThread();
    try {
      Elements<T> elements = opening.call();
      @Nullable Throwable failure = readFrom(elements, own);
      boolean unused = own.shield(); // to the end
      if (timer != null) {
        timer.stop();
      }
      failure = close(elements, failure);
      if (failure != null) {
        throw Failures.asIs(failure);
      }
      return null;
    } finally {
      worker = null;
    }
  }

  /** Closes what was read from, its flag clear; returns what the body fails with, or null. */
  private @Nullable Throwable close(Elements<T> elements, @Nullable Throwable failure) {
    boolean interrupted = Thread.interrupted();
    try {
      elements.close();
    } catch (Throwable thrown) {
      if (failure == null && !cancelled) {
        return thrown;
      }
      engine.report("What " + operation.name() + "() had read from could not be closed", thrown);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return cancelled && isInterruption(failure) ? null : failure;
  }

  /** Returns whether a read says, in its own words, that the cancel has interrupted it. */
  private static boolean isInterruption(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InterruptedException || cause instanceof ClosedByInterruptException) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Throwable readFrom(Elements<T> elements, ElementsBody own) {
    opened = true;
    try {
      if (isNextWanted()) {
        elements.forEachWhile(element -> take(element, own));
      }
      return stopped;
    } catch (Throwable failure) {
      return failure;
    }
  }

  /** Hands an element on, and waits until the next is wanted; returns false where none is. */
  private boolean take(T element, ElementsBody own) {
    if (timer != null) {
      timer.served();
    }
    try {
      if (element == null) {
        throw new NullPointerException(
            operation.name()
                + "() read null. A publisher must not publish null. Leave it out, or read Optionals"
                + " instead.");
      }
      TAKEN.setOpaque(this, taken + 1);
      while (!handOn(element, own) && subscriber != null) {
        awaitRoom();
      }
      if (timer != null) {
        timer.served(); // what was demanded meanwhile is waited for from now on
      }
      return isNextWanted();
    } catch (Throwable failure) {
      stopped = failure;
      return false;
    }
  }

  /** Hands an element on, which no interrupt disturbs; returns false where there is no room. */
  private boolean handOn(T element, ElementsBody own) throws InterruptedException {
    boolean handedOn = false;
    boolean ended = !own.shield();
    if (!ended) {
      try {
        handedOn = signalOrOffer(element);
      } finally {
        ended = !own.expose();
      }
    }
    if (ended) {
      throw interrupted();
    }
    return handedOn;
  }

  private boolean signalOrOffer(T element) {
    if (outlet != null) {
      return outlet.offer(element);
    }
    Flow.Subscriber<? super T> to = subscriber;
    if (to != null) {
      signal(to, element);
    }
    return true;
  }

  private void awaitRoom() throws InterruptedException {
    Outlet<T> full = outlet;
    if (full != null) {
      park(() -> !full.hasRoom() && !engine.isClosed());
      if (engine.isClosed() && !full.hasRoom()) {
        throw engine.closed(operation);
      }
    }
  }

  private InterruptedException interrupted() {
    return new InterruptedException(operation.name() + "() was interrupted");
  }

  /** Waits until an element is requested; returns false where the subscription has ended. */
  private boolean isNextWanted() throws InterruptedException {
    if (taken >= requested) {
      awaitDemand();
    }
    if (subscriber == null) {
      return false;
    }
    if (timer != null) {
      timer.demanded();
    }
    return true;
  }

  private void awaitDemand() throws InterruptedException {
    if (subscriber instanceof PullingSubscriber<?> pulling) {
      pulling.requireOtherThread(operation.name());
    }
    park(() -> requested == taken && !engine.isClosed());
    if (requested == REFUSED) {
      throw new IllegalArgumentException(
          "A subscriber of "
              + operation.name()
              + "() requested "
              + refusedDemand
              + " elements. Demand is positive (Reactive Streams, rule 3.9). Request at least one.");
    }
    if (requested == taken && subscriber != null) {
      throw engine.closed(operation);
    }
  }

  private boolean isWaitedFor() {
    return requested > (long) TAKEN.getOpaque(this);
  }

  private void park(BooleanSupplier needed) throws InterruptedException {
    parked = Thread.currentThread();
    try {
      while (needed.getAsBoolean() && subscriber != null) {
        if (Thread.interrupted() && subscriber != null) {
          throw interrupted();
        }
        Threads.park(this, () -> !needed.getAsBoolean() || subscriber == null);
      }
    } finally {
      parked = null;
    }
  }

  /** Wakes the worker where it waits for demand or for room. */
  void wake() {
    VarHandle.fullFence(); // what it waits for is there for a worker that this does not see
    Thread waiting = parked;
    if (waiting != null) {
      LockSupport.unpark(waiting);
    }
  }

  @Override
  public void request(long elements) {
    if (elements <= 0) {
      refusedDemand = elements;
      requested = REFUSED;
    } else {
      if (timer != null && !opened) {
        timer.demanded();
      }
      long before;
      long after;
      do {
        before = requested;
        after = before + elements < 0 ? Long.MAX_VALUE : before + elements;
      } while (before != REFUSED && !REQUESTED.compareAndSet(this, before, after));
    }
    wake();
  }

  @Override
  public void cancel() {
    cancelled = true; // before the worker finds that nobody is there
    if (SUBSCRIBER.getAndSet(this, null) != null) {
      cancelBody();
      wake();
    }
  }

  private void cancelBody() {
    ElementsBody started = body;
    if (started != null) {
      started.future().cancel(Thread.currentThread() != worker);
    }
  }

  /** Returns whom to signal; null after the end. */
  Flow.@Nullable Subscriber<? super T> subscriber() {
    return subscriber;
  }

  /** Signals an element. */
  void signal(Flow.Subscriber<? super T> to, T element) {
    try {
      to.onNext(element);
    } catch (Throwable thrown) {
      subscriberFailed(thrown);
    }
  }

  /** Signals the end, unless there was one. */
  @SuppressWarnings("unchecked") // the field's type
  void terminate(@Nullable Throwable failure) {
    var to = (Flow.Subscriber<? super T>) SUBSCRIBER.getAndSet(this, null);
    if (to == null) {
      return;
    }
    try {
      if (failure == null) {
        to.onComplete();
      } else {
        to.onError(failure);
      }
    } catch (Throwable thrown) {
      subscriberFailed(thrown);
    }
  }

  private void subscriberFailed(Throwable thrown) {
    cancel();
    engine.report("A subscriber of " + operation.name() + "() failed, which it must not", thrown);
  }

  private static VarHandle field(String name, Class<?> type) {
    return OwnMembers.field(MethodHandles.lookup(), name, type);
  }
}
