package dev.smartasync.internal.stream;

import dev.smartasync.internal.engine.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Signals a subscriber on its loop or, where it has none, on whichever thread comes first; one
 * signal at a time.
 *
 * <p>{@code work} counts what was added. Whoever takes it from zero has the outlet run; the run
 * ends by taking off what it has seen, and goes on where that was not all. After a burst it takes
 * off all that it had seen but one, which stands for what is left. So there is at most one run, and
 * nothing added is left without one; and the count is never more than what is added while one burst
 * goes to the loop, however long the loop is behind. What waits is bounded: where there is no room
 * the worker parks until a run has made some. A loop that takes a run and does not make it loses
 * it, a while after a deadline has ended the call, to the clock's thread.
 */
final class Outlet<T> {

  private static final int CAPACITY = 256;

  /** So many signals in a row; then the loop's other tasks have their turn. */
  private static final int BURST = 64;

  /** How long after a deadline a loop may still make the run that it has taken. */
  private static final long GRACE_NANOS = 1_000_000_000;

  /** A run, which whoever comes first makes. */
  private final class Run extends AtomicBoolean implements Runnable {

    private static final long serialVersionUID = 1L;

    @Override
    public void run() {
      if (compareAndSet(false, true)) {
        tree.accept(Outlet.this::signalAll);
      }
    }
  }

  private final Production<T> production;
  private final Consumer<Runnable> tree;
  private final ElementRing<T> ring = new ElementRing<>(CAPACITY);
  private final AtomicInteger work = new AtomicInteger();
  private volatile @Nullable Executor loop;
  private volatile @Nullable Run scheduled;
  private volatile boolean ended;
  private @Nullable Throwable failure;

  /** The thread of the current run. */
  private volatile @Nullable Thread runner;

  /** Whether a loop has made, within a run and at once, the next. */
  private boolean again;

  /**
   * Creates an outlet.
   *
   * @param tree runs what is signalled in the call tree of the subscriber
   */
  Outlet(Production<T> production, @Nullable Executor loop, Consumer<Runnable> tree) {
    this.production = production;
    this.loop = loop;
    this.tree = tree;
  }

  /** Adds an element; returns false where there is no room. */
  boolean offer(T element) {
    boolean added = ring.offer(element);
    if (added) {
      added();
    }
    return added;
  }

  boolean hasRoom() {
    return ring.hasRoom();
  }

  /**
   * Adds the end.
   *
   * @param by the failure, or null for none
   * @param expired whether a time limit has ended the call
   */
  void end(@Nullable Throwable by, boolean expired) {
    failure = by;
    ended = true;
    added();
    if (expired && loop != null && production.subscriber() != null) {
      var unused = Clock.in(GRACE_NANOS, this::leaveLoop);
    }
  }

  private void leaveLoop() {
    Run late = scheduled;
    loop = null;
    if (late != null) {
      late.run();
    }
  }

  private void added() {
    if (work.getAndIncrement() == 0) {
      schedule();
    }
  }

  private void schedule() {
    Executor on = loop;
    if (on == null) {
      signalAll();
      return;
    }
    Run run = new Run();
    scheduled = run;
    try {
      on.execute(run);
    } catch (Throwable rejected) { // the loop is gone: the elements must not be lost with it
      loop = null;
      run.run();
    }
  }

  private void signalAll() {
    Thread thread = Thread.currentThread();
    if (runner == thread) {
      again = true;
      return;
    }
    runner = thread;
    do {
      again = false;
      signalSome();
    } while (again && runner == thread);
    if (runner == thread) { // and not that of the next run, which has begun
      runner = null;
    }
  }

  private void signalSome() {
    int seen = work.get();
    while (seen != 0) {
      boolean all = signalBurst();
      seen = work.addAndGet(all ? -seen : 1 - seen);
      production.wake();
      if (!all && loop != null) {
        schedule();
        return;
      }
    }
  }

  /** Returns whether it has signalled all that there was. */
  private boolean signalBurst() {
    for (int signals = 0; signals < BURST; signals++) {
      if (!signal()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether there was an element. */
  private boolean signal() {
    boolean last = ended;
    T element = ring.poll();
    Flow.Subscriber<? super T> to = production.subscriber();
    if (element != null && to != null) {
      production.signal(to, element);
    } else if (element == null && last) {
      production.terminate(failure);
    }
    return element != null;
  }
}
