package dev.smartasync.internal.detect;

import java.lang.invoke.MethodHandle;

/** Netty's loops on threads that are not Netty's own: plain ones, virtual ones, anybody's. */
record NettyAmbient(String prefix) implements Ambient {
  @Override
  public String name() {
    return "Netty";
  }

  /** Every executor is of this package, so none runs before the package is there. */
  @Override
  public String packageName() {
    return prefix + "util.concurrent";
  }

  @Override
  public String className() {
    return prefix + "util.internal.ThreadExecutorMap";
  }

  @Override
  public MethodHandle question(ClassLoader loader) {
    return NettyExecutor.current(loader, prefix);
  }
}
