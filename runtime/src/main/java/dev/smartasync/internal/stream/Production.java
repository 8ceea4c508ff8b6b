package dev.smartasync.internal.stream;

import dev.smartasync.CallerContext;
import dev.smartasync.internal.OwnMembers;
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
 * <p><b>Cancel and close.</b> {@code phase} leaves READING once: by the worker, which goes on to
 * close the source, or by a cancel, which interrupts the body unless it comes from within a signal
 * on the worker, which reads nothing then. The worker, before it closes the source, waits until
 * such an interrupt has landed, and clears it. So a cancel interrupts what is read and never the
 * close. The body's future is there before its executor is handed the body: a cancel finds it, or
 * whoever brings it finds the cancel.
 */
final class Production<T> implements Flow.Subscription {

  private enum Phase {
    READING,
    CANCELLING,
    CANCELLED,
    CLOSING
  }

  private static final VarHandle SUBSCRIBER = field("subscriber", Flow.Subscriber.class);
  private static final VarHandle REQUESTED = field("requested", long.class);
  private static final VarHandle TAKEN = field("taken", long.class);
  private static final VarHandle PHASE = field("phase", Phase.class);

  /** In place of the demand where that was not positive. */
  private static final long REFUSED = Long.MIN_VALUE;

  /** How often to look for a cancel under way, which nobody's signal tells of. */
  private static final long LOOK_AGAIN_NANOS = 50_000;

  private final Engine engine;
  private final OperationSpec operation;
  private final @Nullable Outlet<T> outlet;
  private final @Nullable ElementTimer timer;

  private volatile Flow.@Nullable Subscriber<? super T> subscriber;
  private volatile long requested;
  private volatile long refusedDemand;
  private volatile Phase phase = Phase.READING;
  private boolean interrupting;
  private volatile @Nullable CompletableFuture<?> body;
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
    this.timer = limit > 0 ? new ElementTimer(engine, operation, limit, this::isWaitedFor) : null;
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

  private void created(CompletableFuture<?> future) {
    engine.stages().whenSettled(future, this::ended);
    body = future;
    if (timer != null) {
      timer.start(future);
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
      outlet.end(failure);
    }
  }

  private @Nullable Void read() throws Exception {
    Thread thread = Thread.currentThread();
    boolean interruptedBefore = thread.isInterrupted();
    Callable<Elements<T>> opening = Objects.requireNonNull(source, "read once");
    source = null;
    worker = thread;
    try {
      Elements<T> elements = opening.call();
      @Nullable Throwable failure = readFrom(elements);
      boolean cancelled = !PHASE.compareAndSet(this, Phase.READING, Phase.CLOSING);
      if (cancelled) {
        awaitCancel();
      }
      if (timer != null) {
        timer.stop();
      }
      boolean interrupted = Thread.interrupted();
      try {
        failure = close(elements, cancelled, failure);
      } finally {
        boolean disturbed = cancelled && interrupting;
        if (disturbed ? interruptedBefore : interrupted) {
          thread.interrupt();
        }
      }
      if (failure != null) {
        throw Failures.asIs(failure);
      }
      return null;
    } finally {
      worker = null;
    }
  }

  /** Waits until the cancel under way has done all that it does; keeps what interrupts the wait. */
  private void awaitCancel() {
    boolean interrupted = false;
    while (phase != Phase.CANCELLED) {
      interrupted |= Thread.interrupted();
      LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes what was read from; returns what the body fails with, or null. */
  private @Nullable Throwable close(
      Elements<T> elements, boolean cancelled, @Nullable Throwable failure) {
    try {
      elements.close();
    } catch (Throwable thrown) {
      if (failure == null && !cancelled) {
        return thrown;
      }
      engine.report("What " + operation.name() + "() had read from could not be closed", thrown);
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

  private @Nullable Throwable readFrom(Elements<T> elements) {
    opened = true;
    try {
      if (isNextWanted()) {
        elements.forEachWhile(this::take);
      }
      return stopped;
    } catch (Throwable failure) {
      return failure;
    }
  }

  /** Hands an element on, and waits until the next is wanted; returns false where none is. */
  private boolean take(T element) {
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
      Flow.Subscriber<? super T> to = subscriber;
      if (to == null) {
        return false;
      }
      if (outlet == null) {
        signal(to, element);
      } else {
        put(element, outlet);
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

  private void put(T element, Outlet<T> to) throws InterruptedException {
    while (!to.offer(element) && subscriber != null) {
      park(() -> !to.hasRoom() && !engine.isClosed());
      if (engine.isClosed() && !to.hasRoom()) {
        throw engine.closed(operation);
      }
    }
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
          throw new InterruptedException(operation.name() + "() was interrupted while it waited");
        }
        Threads.park(this);
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
    if (SUBSCRIBER.getAndSet(this, null) != null) {
      cancelBody();
      wake();
    }
  }

  private void cancelBody() {
    CompletableFuture<?> future = body;
    if (future == null || !PHASE.compareAndSet(this, Phase.READING, Phase.CANCELLING)) {
      return;
    }
    try {
      interrupting = Thread.currentThread() != worker;
      future.cancel(interrupting);
    } finally {
      phase = Phase.CANCELLED;
      LockSupport.unpark(worker);
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
