package dev.smartasync.internal.stream;

import dev.smartasync.CallerContext;
import dev.smartasync.internal.engine.Engine;
import dev.smartasync.internal.engine.Offload.BodyKind;
import dev.smartasync.internal.engine.OperationSpec;
import dev.smartasync.internal.executor.Threads;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
 * <p><b>The end.</b> {@code subscriber} goes to null once, by the terminal signal or by a cancel,
 * and nothing is signalled after that. A cancel from elsewhere interrupts the body, and only that;
 * one from within a signal on the worker does not, since the worker reads nothing then. Before the
 * worker closes the source it waits until such an interrupt has landed, and clears it: closing is
 * not disturbed.
 */
final class Production<T> implements Flow.Subscription {

  private static final VarHandle SUBSCRIBER = field("subscriber", Flow.Subscriber.class);
  private static final VarHandle REQUESTED = field("requested", long.class);
  private static final VarHandle BODY = field("body", Object.class);

  /** In place of the body's future where the cancel came before it. */
  private static final Object CANCELLED = new Object();

  /** In place of the demand where that was not positive. */
  private static final long REFUSED = Long.MIN_VALUE;

  private final Engine engine;
  private final OperationSpec operation;
  private final Callable<Elements<T>> source;
  private final @Nullable Outlet<T> outlet;
  private final @Nullable ElementTimer timer;

  private volatile Flow.@Nullable Subscriber<? super T> subscriber;
  private volatile long requested;
  private volatile long refusedDemand;

  /** The future of the body that reads; read by its handle only. */
  @SuppressWarnings("UnusedVariable")
  private volatile @Nullable Object body;

  /** Who starts the body, until its future is there: it may run the body meanwhile. */
  private volatile @Nullable Thread starter;

  private volatile @Nullable Thread worker;
  private volatile @Nullable Thread parked;
  private volatile boolean cancelLanded;
  private volatile boolean terminated;
  private @Nullable T read;

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
    this.timer = limit > 0 ? new ElementTimer(engine, operation, limit) : null;
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
    if (timer != null && requested != 0) {
      timer.demanded();
    }
    starter = Thread.currentThread();
    CompletableFuture<?> future =
        engine.stages().offload(operation.untimed(), BodyKind.TYPED, this::read);
    if (!BODY.compareAndSet(this, null, future)) {
      cancel(future, true);
    }
    starter = null;
    if (timer != null) {
      timer.start(future);
    }
    engine.stages().whenSettled(future, this::ended);
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
    worker = thread;
    Elements<T> elements = source.call();
    boolean finished = false;
    try {
      readFrom(elements);
      finished = true;
    } finally {
      boolean cancelled = subscriber == null && wasCancelled();
      boolean interrupted = Thread.interrupted();
      try {
        close(elements, finished && !cancelled);
      } finally {
        if (cancelled ? interruptedBefore : interrupted) {
          thread.interrupt();
        }
      }
    }
    return null;
  }

  /** Tells which end it was that took the subscriber, once a cancel has done all that it does. */
  @SuppressWarnings("ThreadPriorityCheck") // the cancel under way needs a processor, not this
  private boolean wasCancelled() {
    while (!cancelLanded && !terminated && starter != Thread.currentThread()) {
      Thread.yield();
    }
    return !terminated;
  }

  private void close(Elements<T> elements, boolean fails) throws Exception {
    try {
      elements.close();
    } catch (Throwable failure) {
      if (fails) {
        throw failure;
      }
      engine.report("What " + operation.name() + "() had read from could not be closed", failure);
    }
  }

  private void readFrom(Elements<T> elements) throws Exception {
    Consumer<T> taking = this::take; // one for all elements
    long count = 0;
    while (true) {
      if (count >= requested) {
        awaitDemand(count);
      }
      Flow.Subscriber<? super T> to = subscriber;
      if (to == null) {
        return;
      }
      if (timer != null) {
        timer.demanded();
      }
      if (!elements.tryAdvance(taking)) {
        return;
      }
      if (timer != null) {
        timer.served();
      }
      T element = read;
      read = null;
      if (element == null) {
        throw new NullPointerException(
            operation.name()
                + "() read null. A publisher must not publish null. Leave it out, or read Optionals"
                + " instead.");
      }
      count++;
      if (outlet == null) {
        signal(to, element);
      } else {
        put(element, outlet);
      }
    }
  }

  private void take(T element) {
    read = element;
  }

  private void put(T element, Outlet<T> to) throws InterruptedException {
    while (!to.offer(element) && subscriber != null) {
      park(() -> !to.hasRoom());
    }
  }

  private void awaitDemand(long count) throws InterruptedException {
    if (subscriber instanceof PullingSubscriber<?> pulling) {
      pulling.requireOtherThread(operation.name());
    }
    park(() -> requested == count && !engine.isClosed());
    if (requested == REFUSED) {
      throw new IllegalArgumentException(
          "A subscriber of "
              + operation.name()
              + "() requested "
              + refusedDemand
              + " elements. Demand is positive (Reactive Streams, rule 3.9). Request at least one.");
    }
    if (requested == count && subscriber != null) {
      throw engine.closed(operation);
    }
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
      long before;
      long after;
      do {
        before = requested;
        after = before + elements < 0 ? Long.MAX_VALUE : before + elements;
      } while (before != REFUSED && !REQUESTED.compareAndSet(this, before, after));
      if (timer != null && worker == null) {
        timer.demanded();
      }
    }
    wake();
  }

  @Override
  public void cancel() {
    if (SUBSCRIBER.getAndSet(this, null) == null) {
      return;
    }
    Object before = BODY.getAndSet(this, CANCELLED);
    if (before instanceof CompletableFuture<?> future) {
      cancel(future, Thread.currentThread() != worker);
    }
    wake();
  }

  private void cancel(CompletableFuture<?> future, boolean mayInterrupt) {
    try {
      future.cancel(mayInterrupt);
    } finally {
      cancelLanded = true;
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
    terminated = true;
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
    try {
      return MethodHandles.lookup().findVarHandle(Production.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
