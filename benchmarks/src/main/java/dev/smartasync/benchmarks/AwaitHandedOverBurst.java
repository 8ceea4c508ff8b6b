package dev.smartasync.benchmarks;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** A thousand virtual threads that demand a plain value at once, of one loop. */
@OperationsPerInvocation(AwaitHandedOverBurst.CALLERS)
public class AwaitHandedOverBurst extends HandedOverContenders {

  static final int CALLERS = 1_000;

  /** Made by JMH. */
  public AwaitHandedOverBurst() {}

  @Override
  @Nullable Object measure(Crossing crossing) throws Exception {
    return onVirtualThreads(CALLERS, () -> crossing.make(this));
  }
}
