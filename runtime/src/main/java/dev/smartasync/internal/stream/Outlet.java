package dev.smartasync.internal.stream;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Signals a subscriber on its loop or, where it has none, on whichever thread comes first; one
 * signal at a time.
 *
 * <p>{@code work} counts what was added since the outlet was last empty. Whoever takes it from zero
 * has the outlet run; the run ends by taking off what it has seen, and goes on where that was not
 * all. So there is at most one run, and nothing added is left without one. What waits is bounded:
 * where there is no room the worker parks until a run has made some.
 */
final class Outlet<T> implements Runnable {

  private static final int CAPACITY = 256;

  /** So many signals in a row; then the loop's other tasks have their turn. */
  private static final int BURST = 64;

  private final Production<T> production;
  private final Consumer<Runnable> tree;
  private final ElementRing<T> ring = new ElementRing<>(CAPACITY);
  private final AtomicInteger work = new AtomicInteger();
  private volatile @Nullable Executor loop;
  private volatile boolean ended;
  private @Nullable Throwable failure;

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

  /** Adds the end: a failure, or none. */
  void end(@Nullable Throwable by) {
    failure = by;
    ended = true;
    added();
  }

  private void added() {
    if (work.getAndIncrement() == 0) {
      schedule();
    }
  }

  private void schedule() {
    Executor on = loop;
    if (on == null) {
      run();
      return;
    }
    try {
      on.execute(() -> tree.accept(this));
    } catch (Throwable rejected) { // the loop is gone: the elements must not be lost with it
      loop = null;
      run();
    }
  }

  @Override
  public void run() {
    int seen = work.get();
    while (seen != 0) {
      for (int signals = 0; signal(); signals++) {
        if (signals == BURST && loop != null) {
          production.wake();
          schedule();
          return;
        }
      }
      production.wake();
      seen = work.addAndGet(-seen);
    }
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
