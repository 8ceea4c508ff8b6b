package dev.smartasync.benchmarks;

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
    String kind = here.isVirtual() ? "virtual" : kind(here.getClass());
    if (!kind.equals(expected)) {
      throw new IllegalStateException("not on a " + expected + " thread but on " + here);
    }
  }

  /** By the names of its classes: there may be no framework on the class path. */
  private static String kind(Class<?> thread) {
    for (Class<?> type = thread; type != null; type = type.getSuperclass()) {
      switch (type.getName()) {
        case "io.vertx.core.impl.VertxThread" -> {
          return "vertx";
        }
        case "io.netty.util.concurrent.FastThreadLocalThread" -> {
          return "netty";
        }
        default -> {}
      }
    }
    return "platform";
  }

  private abstract static class LoopThread extends Thread {}
}
