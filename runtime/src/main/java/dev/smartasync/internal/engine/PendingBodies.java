package dev.smartasync.internal.engine;

import dev.smartasync.internal.OwnMembers;
import dev.smartasync.internal.executor.QueuedTask;
import dev.smartasync.internal.executor.Threads;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
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
 *
 * <p>Each call takes such a lock twice, so it is as simple as a lock can be: one compare-and-set
 * takes it, a store gives it back. It is hardly ever contended, but while a runtime is closed, when
 * lists are read from end to end. Who finds it held yields, and after a while sleeps: that lets the
 * holder go on, whichever thread that is, and whatever its priority.
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

    /** The number of its list, from one on, or zero: a reference would take more. */
    private volatile byte stripe;
  }

  /** Any stripe will do: so one caller's bodies that end hardly hold up the next that it adds. */
  void add(Link body) {
    int any = ThreadLocalRandom.current().nextInt(STRIPES);
    body.stripe = (byte) (any + 1);
    stripes[any].add(body);
  }

  /** Takes a body out; without effect where it is out. */
  void remove(Link body) {
    Stripe stripe = stripe(body);
    if (stripe != null) {
      stripe.remove(body);
      if (!waiters.isEmpty()) {
        waiters.keySet().forEach(LockSupport::unpark);
      }
    }
  }

  private @Nullable Stripe stripe(Link body) {
    int number = body.stripe;
    return number == 0 ? null : stripes[number - 1];
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
        OffloadedBody<?> next = awaited;
        Threads.park(this, () -> !isPending(next) || Boolean.TRUE.equals(waiters.get(current)));
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

  private boolean isPending(OffloadedBody<?> body) {
    Stripe stripe = stripe(body);
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

  private static final class Stripe {

    private static final int PATIENCE = 100;
    private static final long NAP_NANOS = 50_000;

    private static final VarHandle HELD =
        OwnMembers.field(MethodHandles.lookup(), "held", boolean.class);

    @SuppressWarnings("UnusedVariable") // but by HELD
    private volatile boolean held;

    private @Nullable Link first;
    private @Nullable Link last;

    @SuppressWarnings("ThreadPriorityCheck") // the holder needs a processor
    private void lock() {
      for (int tries = 0; !HELD.compareAndSet(this, false, true); tries++) {
        Thread.yield();
        if (tries >= PATIENCE) {
          LockSupport.parkNanos(this, NAP_NANOS); // which returns at once where it is interrupted
        }
      }
    }

    private void unlock() {
      HELD.setRelease(this, false);
    }

    void add(Link body) {
      lock();
      try {
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
        if (!holds(body)) {
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

    boolean contains(Link body) {
      lock();
      try {
        return holds(body);
      } finally {
        unlock();
      }
    }

    @SuppressWarnings("ReferenceEquality") // the very body
    private boolean holds(Link body) {
      return body.before != null || first == body;
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
