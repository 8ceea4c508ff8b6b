package dev.smartasync.internal.engine;

import dev.smartasync.internal.executor.QueueingExecutor;
import dev.smartasync.internal.executor.Threads;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A thread's wait, without a limit, for a body: what is needed to know a deadlock.
 *
 * <p>A thread that is about to wait first says so, and then looks whether what it needs can go on:
 * a body that runs needs its thread, one that is queued needs one of the threads that hold the
 * permits of its executor, and a thread that waits needs the body that it waits for. What is not
 * known to wait can go on: a wait with a limit, a foreign wait, an executor that is not ours.
 * Whoever waits last has all others before its eyes. A thread that has said so and is not parked
 * may be about to look itself, or may just have been woken; so one looks again after a while.
 */
final class Wait {

  /** A longer chain is not followed: that would take longer than a wait may. */
  private static final int MOST_LINKS = 100;

  /** Circles that are longer are not known: the stack would not bear them. */
  private static final int MOST_SEEN = 1_000;

  private static final Map<Thread, Wait> BEGUN = new ConcurrentHashMap<>();

  /** One of those who wait for each other fails; it frees the others. */
  private static final ReentrantLock REPORT = new ReentrantLock();

  private final Thread thread = Thread.currentThread();
  private final CompletableFuture<?> future;
  private final @Nullable Branch served;
  private final @Nullable Wait before;

  /** Whether the thread does nothing else but wait. */
  private volatile boolean idle;

  private Wait(CompletableFuture<?> future, @Nullable Branch served) {
    this.future = future;
    this.served = served;
    this.before = BEGUN.get(thread);
  }

  /**
   * Says that the current thread waits; to be ended.
   *
   * @param served the branch whose bodies the thread runs while it waits, or null
   * @return null where no deadlock would be known
   */
  static @Nullable Wait begin(CompletableFuture<?> future, @Nullable Branch served) {
    boolean mayBeNeeded =
        served != null
            || Threads.mayBeForBodies(Thread.currentThread())
            || Branch.areCallersBound();
    if (!mayBeNeeded || Deadline.current() != null || body(future) == null) {
      return null;
    }
    Wait wait = new Wait(future, served);
    BEGUN.put(wait.thread, wait);
    return wait;
  }

  void end() {
    if (before == null) {
      BEGUN.remove(thread);
    } else {
      BEGUN.put(thread, before);
    }
  }

  /**
   * To be called before the thread parks.
   *
   * @return false if it is to look again after a while
   * @throws IllegalStateException if this wait would never end
   */
  boolean check() {
    idle = true;
    Look look = new Look();
    if (!look.isStuck(this)) {
      return true;
    }
    REPORT.lock();
    try {
      look = new Look();
      if (look.isStuck(this) && look.closed && !look.unsure) {
        end();
        throw new IllegalStateException(look.message());
      }
    } finally {
      REPORT.unlock();
    }
    return false;
  }

  /** The thread goes on. */
  void wakes() {
    idle = false;
  }

  /**
   * A body starts on the current thread, perhaps on top of its wait: a worker of a fork-join pool
   * runs tasks of its own while it waits. Then the thread does not merely wait.
   *
   * @return the wait, to be handed to {@link #goesOn} when the body has ended; null for none
   */
  static @Nullable Wait underBody() {
    if (!(Thread.currentThread() instanceof ForkJoinWorkerThread worker)) {
      return null;
    }
    Wait wait = BEGUN.get(worker);
    if (wait == null || !wait.idle) {
      return null;
    }
    wait.idle = false;
    return wait;
  }

  /** The body that started on top of the wait has ended. */
  static void goesOn(@Nullable Wait wait) {
    if (wait != null) {
      wait.idle = true;
    }
  }

  /** Returns the body that the future depends on, if few links lie between. */
  private static @Nullable OffloadedBody<?> body(@Nullable Object future) {
    Object upstream = future;
    for (int links = 0; upstream != null && links < MOST_LINKS; links++) {
      if (Futures.isLimited(upstream)) {
        return null;
      }
      Source source = Futures.source(upstream);
      if (source instanceof OffloadedBody<?> body) {
        return body;
      }
      upstream = source instanceof StageLink<?> link ? link.awaited() : null;
    }
    return null;
  }

  private String name() {
    Submission body = served == null ? null : served.body();
    return body == null ? "thread '" + thread.getName() + "'" : body.describe();
  }

  /** One look at all that a wait needs. */
  private static final class Look {
    private final Set<Object> seen = new HashSet<>();
    private final List<String> chain = new ArrayList<>();
    private boolean closed;
    private boolean unsure;

    boolean isStuck(Wait wait) {
      name(wait.name());
      seen.add(wait.thread);
      return needsStuck(wait);
    }

    /** Looks at the wait itself before and after what it needs: that may have been served. */
    private boolean needsStuck(Wait wait) {
      OffloadedBody<?> needed = body(wait.future);
      return needed != null && !isServed(wait) && isStuck(needed) && !isServed(wait);
    }

    private static boolean isServed(Wait wait) {
      return wait.future.isDone() || (wait.served != null && wait.served.hasUnstarted());
    }

    private boolean isStuck(OffloadedBody<?> body) {
      if (!body.isOpenEnded() || seen.size() > MOST_SEEN) {
        return false;
      }
      boolean unstarted = body.isUnstarted();
      name(body.describe() + (unstarted ? ", which has not started" : ""));
      if (!seen.add(body)) {
        closed = true;
        return true;
      }
      if (!unstarted) {
        Thread worker = body.worker();
        OffloadedBody<?> inner = worker == null ? body(body.inner()) : null;
        return worker == null ? inner != null && isStuck(inner) : isStuck(worker, false);
      }
      return switch (body.executor) {
        case QueueingExecutor own -> own.isHeldBy(holder -> isStuck(holder, true));
        case CallerThread root -> isStuck(root.thread(), true);
        default -> false;
      };
    }

    private boolean isStuck(Thread thread, boolean named) {
      Wait wait = BEGUN.get(thread);
      if (wait == null || !wait.idle) {
        return false;
      }
      if (named) {
        name(wait.name());
      }
      if (!seen.add(thread)) {
        closed = true;
        return true;
      }
      if (thread.isInterrupted()) {
        return false;
      }
      Thread.State state = thread.getState();
      unsure |= state != Thread.State.WAITING && state != Thread.State.TIMED_WAITING;
      return needsStuck(wait) && wait.idle && BEGUN.get(thread) == wait;
    }

    private void name(String next) {
      if (!closed) {
        chain.add(next);
      }
    }

    String message() {
      return "Deadlock: "
          + String.join(" → ", chain)
          + ". Each waits for the next, so that this wait would never end. Compose their futures"
          + " (thenCompose) instead of waiting for them, or give one of them another executor.";
    }
  }
}
