package dev.smartasync.benchmarks;

import dev.smartasync.benchmarks.Batch.Offloading;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/** One call at a time, of a method that returns at once. */
@OperationsPerInvocation(OffloadSerial.CALLS)
public class OffloadSerial extends OffloadContenders {

  static final int CALLS = 1_000;

  @Param({"netty", "vertx"})
  String caller = "netty";

  /** Made by JMH. */
  public OffloadSerial() {}

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
    return Batch.run(loop(), offloading, CALLS, 1);
  }
}
