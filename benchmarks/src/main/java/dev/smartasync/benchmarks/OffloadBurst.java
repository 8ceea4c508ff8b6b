package dev.smartasync.benchmarks;

import dev.smartasync.benchmarks.Batch.Offloading;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** Many calls at once, of a method that returns at once: the time of one of them. */
@OperationsPerInvocation(OffloadBurst.ALL)
public class OffloadBurst extends OffloadContenders {

  static final int ALL = 10_000;

  @Param({"netty", "vertx"})
  String caller = "netty";

  @Param({"1000", "10000"})
  int calls = 1_000;

  /** Made by JMH. */
  public OffloadBurst() {}

  @Override
  BlockingService newService() {
    return BlockingService.atOnce();
  }

  @Override
  Loop newLoop() {
    return Loop.of(caller);
  }

  @Override
  int run(Offloading offloading) throws InterruptedException {
    int sum = 0;
    for (int made = 0; made < ALL; made += calls) {
      sum += Batch.run(loop(), offloading, calls, calls);
    }
    return sum;
  }
}
