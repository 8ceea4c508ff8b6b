package dev.smartasync.internal.engine;

import dev.smartasync.internal.detect.SuspendableThreads;
import dev.smartasync.internal.executor.Threads;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs, on a thread that waits inside a body, the bodies that cannot start because it waits.
 *
 * <p>A body that waits keeps its executor's thread or permit. What it waits for may need that very
 * permit: it may be an offload to the same executor, or depend on one, however indirectly. So a
 * body that waits for one of our futures, or through one of our calls, does not only park: it
 * starts the unstarted bodies that it is the host of (see {@link Branch}), oldest first, and is
 * woken when there is another.
 *
 * <ul>
 *   <li><b>Nothing foreign runs.</b> A body has a host only above itself: what a waiting body runs
 *       was submitted by itself or by what it submitted, directly or not. Its siblings, which may
 *       wait for it, and other trees are not in its list.
 *   <li><b>No permit is exceeded.</b> A host runs on the executor of what is in its list, or on top
 *       of the wait of a body that does, on that one's thread: so its thread holds a permit of it.
 *       While it runs another body it does nothing else, so under each permit one body runs and
 *       those below it on the stack wait. A body starts once, whoever starts it, and leaves the
 *       executor's queue where that lets it.
 *   <li><b>It makes progress.</b> Let all permits be held by bodies that wait here. Each unstarted
 *       body of theirs has the nearest of them, or what runs on top of that one's wait, as its
 *       host, which starts it: now, or when what it runs meanwhile has ended. Oldest first is the
 *       order of the queue, so what would come before a body in the queue does so here. Where a
 *       host ends without having started what it hosts, the next host above takes over its list;
 *       where it held a permit, it gives that back.
 * </ul>
 *
 * <p>Out of reach are waits that are not ours ({@code allOf(...).join()}, a latch); a body that
 * waits for one above it, for another tree's, or for what another body below its host has submitted
 * and only that host could start, unless {@link Wait} knows that it would never end; and a wait
 * limit, while a body runs that does not react to being cancelled.
 *
 * <p>A virtual thread of a framework that holds a context lets go of that while it waits (see
 * {@link SuspendableThreads}), whatever it waits for.
 *
 * <p>Bodies on virtual threads of their own need no permit, but a carrier, and none is left when
 * enough threads wait pinned, in static initialisers for example. So a virtual thread that waits
 * for the future of such a body, or a dependent of it, and sees it unstarted for a while, starts
 * it.
 */
public final class Helping {

  /** No limit. */
  static final long FOREVER = Long.MAX_VALUE;

  /** How long a virtual thread leaves the start of a body to the scheduler. */
  private static final long PATIENCE_NANOS = 10_000_000;

  private Helping() {}

  /**
   * Waits for a future and helps meanwhile; returns at once where there is nothing to help with.
   * Afterwards the future is done, or the time is over, or to wait is all that is left to do.
   *
   * @param guard the guard of the future, or of what it follows, or null
   */
  static void await(Future<?> future, @Nullable Guard guard, long nanos)
      throws InterruptedException {
    Branch branch = Guard.served(guard);
    Submission starving =
        guard != null && Threads.mayBeForBodies(Thread.currentThread())
            ? guard.unstartedOnItsOwnThread()
            : null;
    if (!(future instanceof CompletableFuture<?> awaited) || (branch != null && !mayRun(branch))) {
      return;
    }
    Wait wait = nanos == FOREVER ? Wait.begin(awaited, branch) : null;
    try {
      await(awaited, branch, starving, wait, SuspendableThreads.holdContext(), nanos);
    } finally {
      if (wait != null) {
        wait.end();
      }
    }
  }

  private static void await(
      CompletableFuture<?> awaited,
      @Nullable Branch branch,
      @Nullable Submission unstarted,
      @Nullable Wait wait,
      boolean holdsContext,
      long nanos)
      throws InterruptedException {
    Submission starving = unstarted;
    long start = System.nanoTime();
    while (!awaited.isDone()
        && (branch != null || starving != null || wait != null || holdsContext)) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long left = nanos == FOREVER ? FOREVER : nanos - (System.nanoTime() - start);
      if (left <= 0) {
        return;
      }
      if (branch != null && branch.hasUnstarted()) {
        int interruptedBefore = interrupted(branch).size();
        if (Thread.interrupted()) { // by one of those, which the next body is not to take
          throw new InterruptedException();
        }
        Submission next = branch.poll();
        if (next != null) {
          run(next, branch, interruptedBefore);
        }
      } else {
        boolean settled = wait == null || wait.check();
        boolean patient = settled && starving == null;
        boolean woken =
            park(awaited, branch, holdsContext, patient ? left : Math.min(left, PATIENCE_NANOS));
        if (wait != null) {
          wait.wakes();
        }
        if (!woken && starving != null) {
          int interruptedBefore = branch == null ? 0 : interrupted(branch).size();
          if (Thread.interrupted()) {
            throw new InterruptedException();
          }
          if (branch == null) {
            starving.run();
          } else {
            run(starving, branch, interruptedBefore);
          }
          starving = null;
        }
      }
    }
  }

  /**
   * Returns a body for a thread that runs a loop inside a body and has no other task; where there
   * is none, the thread is unparked when there is.
   */
  public static @Nullable Runnable next(Thread thread) {
    Branch branch = Guard.served(null);
    if (branch == null) {
      return null;
    }
    branch.wake(thread);
    int interruptedBefore = branch.hasUnstarted() ? interrupted(branch).size() : 0;
    Submission next = thread.isInterrupted() ? null : branch.poll();
    return next == null ? null : () -> run(next, branch, interruptedBefore);
  }

  private static boolean mayRun(Branch branch) {
    Submission body = branch.body();
    return body == null || body.mayBlockHere();
  }

  /** Returns the bodies on the current thread that a cancel has interrupted, not merely will. */
  private static List<Submission> interrupted(Branch branch) {
    List<Submission> interrupted = branch.interrupted();
    interrupted.forEach(Submission::awaitInterrupt);
    return interrupted;
  }

  private static void run(Submission next, Branch branch, int interruptedBefore) {
    next.unqueue();
    try {
      next.run();
    } catch (Throwable failure) {
      Threads.uncaught(failure);
    }
    branch.interruptAgain(interruptedBefore);
  }

  /** Waits until the future is done or a body arrives; returns false if the time is over first. */
  private static boolean park(
      CompletableFuture<?> awaited, @Nullable Branch branch, boolean holdsContext, long nanos)
      throws InterruptedException {
    CompletableFuture<?> either =
        branch == null
            ? CompletableFuture.anyOf(awaited, new CompletableFuture<>())
            : branch.arrivalOr(awaited);
    if (holdsContext) {
      CompletableFuture<Boolean> end = either.handle((value, failure) -> true);
      SuspendableThreads.suspendUntil(
          nanos == FOREVER ? end : end.completeOnTimeout(true, nanos, TimeUnit.NANOSECONDS));
      return either.isDone();
    }
    try {
      if (nanos == FOREVER) {
        either.get();
      } else {
        either.get(nanos, TimeUnit.NANOSECONDS);
      }
    } catch (ExecutionException e) {
      // The future's failure, which whoever waits for it gets from the future.
    } catch (TimeoutException e) {
      return false;
    }
    return true;
  }
}
