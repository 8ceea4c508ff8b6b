package dev.smartasync.internal.engine;

import dev.smartasync.CallerContext;
import dev.smartasync.internal.executor.Threads;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps long chains of stages off the stack. A stage that settles settles the next one within the
 * same call. Where that is nested too deep:
 *
 * <ul>
 *   <li>On an event loop the deepest frame becomes a trampoline: what settles within its step is
 *       deferred, first come first served, until that step has returned, and runs in that same
 *       frame. Callbacks stay on their loop. Only callbacks in the deepest frame can notice, by
 *       finding not yet settled what they have just completed: all shallower frames return when all
 *       is done. They must not wait there anyhow; where a policy lets them, each wait of ours first
 *       runs what is deferred. It then runs no earlier than without a limit, where it would have
 *       run before the callback went on, so no callback is entered from where it could not be.
 *   <li>On a thread that may block a callback may wait, by any means, for what it has completed.
 *       Deferring that would hang it. It goes on on a virtual thread, whose stack is empty.
 * </ul>
 */
final class Nesting {

  private static final int DEEPEST = 50;

  /** How deep the current thread is; an array, so that no type of this library is held. */
  private static final ThreadLocal<int @Nullable []> DEPTH = new ThreadLocal<>();

  /** What the trampoline of the current thread has yet to run; null where it has none. */
  private static final ThreadLocal<@Nullable Queue<Runnable>> DEFERRED = new ThreadLocal<>();

  /** Keeps the thread-local out of waits until the first trampoline. */
  private static volatile boolean everDeferred;

  private Nesting() {}

  /** Runs a step of a chain. */
  static void run(Engine engine, Runnable step) {
    int[] depth = depth();
    if (depth[0] < DEEPEST) {
      depth[0]++;
      try {
        step.run();
      } finally {
        depth[0]--;
      }
      return;
    }
    Queue<Runnable> deferred = everDeferred ? DEFERRED.get() : null;
    if (deferred != null) {
      deferred.add(step);
    } else if (engine.detection().current() instanceof CallerContext.MayBlock) {
      Threads.startVirtual(step);
    } else {
      trampoline(step);
    }
  }

  private static int[] depth() {
    int[] known = DEPTH.get();
    if (known == null) {
      known = new int[1];
      DEPTH.set(known);
    }
    return known;
  }

  /** Runs what is deferred on the current thread; to be called before it waits. */
  static void catchUp() {
    Queue<Runnable> deferred = everDeferred ? DEFERRED.get() : null;
    if (deferred != null) {
      runAll(deferred);
    }
  }

  private static void trampoline(Runnable first) {
    Queue<Runnable> steps = new ArrayDeque<>();
    steps.add(first);
    everDeferred = true;
    DEFERRED.set(steps);
    try {
      runAll(steps);
    } finally {
      DEFERRED.remove();
    }
  }

  /** A step that throws does not take the others with it. */
  private static void runAll(Queue<Runnable> steps) {
    for (Runnable step = steps.poll(); step != null; step = steps.poll()) {
      try {
        step.run();
      } catch (Throwable failure) {
        Threads.uncaught(failure);
      }
    }
  }
}
