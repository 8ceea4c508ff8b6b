package dev.smartasync.internal.engine;

import dev.smartasync.internal.executor.QueuedTask;
import dev.smartasync.internal.executor.Threads;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The offloaded bodies of a runtime that have not ended, so that closing it can fail what has not
 * started and wait for what runs.
 *
 * <p>Bodies are linked into a few doubly linked lists, oldest first, each under a lock of its own
 * that is held for a handful of instructions and never while foreign code runs. A body is its own
 * link: keeping track costs no object.
 */
final class PendingBodies {

  private static final int STRIPES = 16;

  private final Stripe[] stripes = new Stripe[STRIPES];

  /** The threads that wait for the bodies, and with each whether it has to look at all anew. */
  private final ConcurrentHashMap<Thread, Boolean> waiters = new ConcurrentHashMap<>();

  PendingBodies() {
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new Stripe();
    }
  }

  /** A body's place in its list. */
  abstract static class Link extends QueuedTask {
    private @Nullable Link before;
    private @Nullable Link after;
    private volatile @Nullable Stripe stripe;
  }

  /** Any stripe will do: so one caller's bodies that end hardly hold up the next that it adds. */
  void add(Link body) {
    stripes[ThreadLocalRandom.current().nextInt(STRIPES)].add(body);
  }

  /** Takes a body out; without effect where it is out. */
  void remove(Link body) {
    Stripe stripe = body.stripe;
    if (stripe != null) {
      stripe.remove(body);
      if (!waiters.isEmpty()) {
        waiters.keySet().forEach(LockSupport::unpark);
      }
    }
  }

  /** Visits a copy, outside the locks: what the visitor does may take bodies out. */
  void forEach(Consumer<OffloadedBody<?>> visitor) {
    for (Stripe stripe : stripes) {
      stripe.copy().forEach(visitor);
    }
  }

  /** Returns the first body, of each stripe in turn, that is wanted; quick, and calls only us. */
  private @Nullable OffloadedBody<?> first(Predicate<OffloadedBody<?>> wanted) {
    for (Stripe stripe : stripes) {
      OffloadedBody<?> found = stripe.first(wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * Waits until the bodies have ended; an interrupt is passed on to them.
   *
   * <p>A body that closes its runtime does not wait for itself, nor for those that may wait for it:
   * others that close, and whatever is above one that closes.
   */
  void awaitEmpty() {
    Thread current = Thread.currentThread();
    boolean interrupted = false;
    waiters.put(current, true);
    waiters.replaceAll((thread, anew) -> true);
    waiters.keySet().forEach(LockSupport::unpark);
    try {
      Set<OffloadedBody<?>> spared = Set.of();
      OffloadedBody<?> awaited = null;
      while (true) {
        if (Boolean.TRUE.equals(waiters.put(current, false))) {
          spared = spared(current);
        }
        if (awaited == null || !isPending(awaited) || spared.contains(awaited)) {
          awaited = first(notIn(spared));
        }
        if (awaited == null) {
          return;
        }
        Threads.park(this);
        if (Thread.interrupted() && !interrupted) {
          interrupted = true;
          Set<OffloadedBody<?>> left = spared;
          forEach(body -> {
            if (!left.contains(body)) {
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

  private static Predicate<OffloadedBody<?>> notIn(Set<OffloadedBody<?>> spared) {
    return body -> !spared.contains(body);
  }

  private static boolean isPending(OffloadedBody<?> body) {
    Stripe stripe = ((Link) body).stripe;
    return stripe != null && stripe.contains(body);
  }

  /**
   * Returns the bodies that close the runtime and those above them; none for a closing outsider.
   */
  private Set<OffloadedBody<?>> spared(Thread current) {
    if (first(body -> body.runsOn(current)) == null) {
      return Set.of();
    }
    Set<OffloadedBody<?>> spared = new HashSet<>();
    List<OffloadedBody<?>> added = new ArrayList<>();
    forEach(body -> {
      if (waiters.keySet().stream().anyMatch(body::runsOn)) {
        added.add(body);
      }
    });
    while (!added.isEmpty()) {
      OffloadedBody<?> below = added.removeLast();
      if (spared.add(below)) {
        forEach(body -> {
          if (body.isRightAbove(below)) {
            added.add(body);
          }
        });
      }
    }
    return spared;
  }

  private static final class Stripe extends ReentrantLock {

    private static final long serialVersionUID = 1L;

    private transient @Nullable Link first;
    private transient @Nullable Link last;

    void add(Link body) {
      lock();
      try {
        body.stripe = this;
        body.before = last;
        if (last == null) {
          first = body;
        } else {
          last.after = body;
        }
        last = body;
      } finally {
        unlock();
      }
    }

    void remove(Link body) {
      lock();
      try {
        if (!contains(body)) {
          return;
        }
        Link before = body.before;
        Link after = body.after;
        if (before == null) {
          first = after;
        } else {
          before.after = after;
        }
        if (after == null) {
          last = before;
        } else {
          after.before = before;
        }
        body.before = null;
        body.after = null;
      } finally {
        unlock();
      }
    }

    @SuppressWarnings("ReferenceEquality") // the very body
    boolean contains(Link body) {
      lock();
      try {
        return body.before != null || first == body;
      } finally {
        unlock();
      }
    }

    @Nullable OffloadedBody<?> first(Predicate<OffloadedBody<?>> wanted) {
      lock();
      try {
        for (Link link = first; link != null; link = link.after) {
          if (link instanceof OffloadedBody<?> body && wanted.test(body)) {
            return body;
          }
        }
        return null;
      } finally {
        unlock();
      }
    }

    List<OffloadedBody<?>> copy() {
      List<OffloadedBody<?>> copy = new ArrayList<>();
      first(body -> {
        copy.add(body);
        return false;
      });
      return copy;
    }
  }
}
