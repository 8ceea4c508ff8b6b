package dev.smartasync.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The offloaded bodies of a runtime that have not ended, so that closing it can fail what has not
 * started and wait for what runs.
 *
 * <p>Bodies are linked into a few doubly linked lists, each under a lock of its own that is held
 * for a handful of instructions and never while foreign code runs. A body is its own link: keeping
 * track costs no object.
 */
final class PendingBodies {

  private static final int STRIPES = 16;

  private final Stripe[] stripes = new Stripe[STRIPES];
  private final Set<Thread> waiters = ConcurrentHashMap.newKeySet();

  PendingBodies() {
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new Stripe();
    }
  }

  /** A body's place in its list. */
  abstract static class Link {
    private @Nullable Link previous;
    private @Nullable Link next;
    private @Nullable Stripe stripe;
  }

  void add(Link body) {
    stripes[(int) Thread.currentThread().threadId() & (STRIPES - 1)].add(body);
  }

  /** Takes a body out; without effect where it is out. */
  void remove(Link body) {
    Stripe stripe = body.stripe;
    if (stripe != null) {
      stripe.remove(body);
      if (!waiters.isEmpty()) {
        waiters.forEach(LockSupport::unpark);
      }
    }
  }

  /** Visits a copy, outside the locks: what the visitor does may take bodies out. */
  void forEach(Consumer<OffloadedBody<?>> visitor) {
    for (Stripe stripe : stripes) {
      for (Link link : stripe.copy()) {
        if (link instanceof OffloadedBody<?> body) {
          visitor.accept(body);
        }
      }
    }
  }

  /** Returns whether no body is left, or only such as wait, on the given thread, for the others. */
  private boolean isEmptyBut(Thread thread) {
    for (Stripe stripe : stripes) {
      for (Link link : stripe.copy()) {
        if (!(link instanceof OffloadedBody<?> body && body.runsOn(thread))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Waits until all bodies but the current thread's have ended; an interrupt is passed on to them.
   */
  void awaitEmpty() {
    Thread current = Thread.currentThread();
    boolean interrupted = false;
    waiters.add(current);
    try {
      while (!isEmptyBut(current)) {
        LockSupport.park(this);
        if (Thread.interrupted() && !interrupted) {
          interrupted = true;
          forEach(body -> {
            if (!body.runsOn(current)) {
              body.interrupt();
            }
          });
        }
      }
    } finally {
      waiters.remove(current);
      if (interrupted) {
        current.interrupt();
      }
    }
  }

  private static final class Stripe extends ReentrantLock {

    private static final long serialVersionUID = 1L;

    private final transient Link head = new Head();

    void add(Link body) {
      lock();
      try {
        Link first = head.next;
        body.stripe = this;
        body.previous = head;
        body.next = first;
        if (first != null) {
          first.previous = body;
        }
        head.next = body;
      } finally {
        unlock();
      }
    }

    void remove(Link body) {
      lock();
      try {
        Link previous = body.previous;
        if (previous == null) {
          return;
        }
        Link next = body.next;
        previous.next = next;
        if (next != null) {
          next.previous = previous;
        }
        body.previous = null;
        body.next = null;
      } finally {
        unlock();
      }
    }

    List<Link> copy() {
      List<Link> copy = new ArrayList<>();
      lock();
      try {
        for (Link body = head.next; body != null; body = body.next) {
          copy.add(body);
        }
        return copy;
      } finally {
        unlock();
      }
    }
  }

  private static final class Head extends Link {}
}
