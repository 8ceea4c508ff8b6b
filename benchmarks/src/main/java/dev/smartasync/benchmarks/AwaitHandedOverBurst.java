package dev.smartasync.benchmarks;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** Virtual threads that demand a plain value at once, of one loop: the time of one of them. */
@OperationsPerInvocation(AwaitHandedOverBurst.ALL)
public class AwaitHandedOverBurst extends HandedOverContenders {

  static final int ALL = 10_000;

  /** How many at once. */
  @Param({"1000", "10000"})
  int callers = 1_000;

  /** Made by JMH. */
  public AwaitHandedOverBurst() {}

  @Override
  @Nullable Object measure(Crossing crossing) throws Exception {
    Object last = null;
    for (int made = 0; made < ALL; made += callers) {
      last = onVirtualThreads(callers, () -> crossing.make(this));
    }
    return last;
  }
}
