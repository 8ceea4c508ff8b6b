package dev.smartasync.benchmarks;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** A plain value demanded of a method whose stage a Netty loop completes; one caller. */
@OperationsPerInvocation(AwaitHandedOver.CALLS)
public class AwaitHandedOver extends HandedOverContenders {

  /** How many calls are made for one outcome. */
  public static final int CALLS = 1_000;

  /** The kind of the caller's thread. */
  @Param({"platform", "virtual"})
  String caller = "platform";

  /** Made by JMH. */
  public AwaitHandedOver() {}

  /** Of a caller of the given kind. */
  public AwaitHandedOver(String caller) {
    if (!caller.equals("platform") && !caller.equals("virtual")) {
      throw new IllegalArgumentException("a caller is platform or virtual, and not " + caller);
    }
    this.caller = caller;
  }

  @Override
  @Nullable Object measure(Crossing crossing) throws Exception {
    if (caller.equals("platform")) {
      return repeat(crossing);
    }
    return onVirtualThreads(1, () -> repeat(crossing));
  }

  private @Nullable Object repeat(Crossing crossing) throws Exception {
    Object last = null;
    for (int call = 0; call < CALLS; call++) {
      last = crossing.make(this);
    }
    return last;
  }
}
