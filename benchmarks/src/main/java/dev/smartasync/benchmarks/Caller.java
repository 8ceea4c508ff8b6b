package dev.smartasync.benchmarks;

import org.springframework.aop.framework.ProxyFactory;

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

  /** Spring's proxy of a class, without advice. */
  static Work springNoOp(Work work) {
    ProxyFactory factory = new ProxyFactory(work);
    factory.setProxyTargetClass(true);
    return (Work) factory.getProxy();
  }

  private abstract static class LoopThread extends Thread {}
}
