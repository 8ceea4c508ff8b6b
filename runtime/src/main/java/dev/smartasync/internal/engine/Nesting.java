package dev.smartasync.internal.engine;

import dev.smartasync.internal.executor.Threads;

/**
 * Keeps long chains of stages off the stack. A stage that settles, or is cancelled, settles or
 * cancels the next one within the same call; where that is nested too deep, it goes on on a thread
 * of its own, whose stack is empty. Deferring it instead, until the outer calls have returned,
 * could hang a callback that waits for the end of its chain.
 */
final class Nesting {

  private static final int DEEPEST = 50;

  /** How deep the current thread is; an array, so that no type of this library is held. */
  private static final ThreadLocal<int[]> DEPTH = ThreadLocal.withInitial(() -> new int[1]);

  private Nesting() {}

  /** Runs a step of a chain. */
  static void run(Runnable step) {
    int[] depth = DEPTH.get();
    if (depth[0] >= DEEPEST) {
      Threads.startVirtual(step);
      return;
    }
    depth[0]++;
    try {
      step.run();
    } finally {
      depth[0]--;
    }
  }
}
