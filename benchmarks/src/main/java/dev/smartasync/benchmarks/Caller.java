package dev.smartasync.benchmarks;

import io.netty.util.concurrent.FastThreadLocalThread;
import io.vertx.core.impl.VertxThread;

/** What callers write around a call, and on which kind of thread they are. */
final class Caller {

  private Caller() {}

  /** The least that a guarded call can do: look at the thread, then call. */
  static <T> T checked(T target) {
    if (Thread.currentThread() instanceof LoopThread) {
      throw new IllegalStateException("on a loop");
    }
    return target;
  }

  /** Fails where this thread is not of the kind that figures are going to be filed under. */
  static void checkThread(String expected) {
    Thread here = Thread.currentThread();
    String kind =
        here.isVirtual()
            ? "virtual"
            : here instanceof VertxThread
                ? "vertx"
                : here instanceof FastThreadLocalThread ? "netty" : "platform";
    if (!kind.equals(expected)) {
      throw new IllegalStateException("not on a " + expected + " thread but on " + here);
    }
  }

  private abstract static class LoopThread extends Thread {}
}
