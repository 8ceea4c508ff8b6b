package dev.smartasync.benchmarks;

/** What callers write around a call. */
final class Caller {

  private Caller() {}

  /** The least that a guarded call can do: look at the thread, then call. */
  static <T> T checked(T target) {
    if (Thread.currentThread() instanceof LoopThread) {
      throw new IllegalStateException("on a loop");
    }
    return target;
  }

  private abstract static class LoopThread extends Thread {}
}
