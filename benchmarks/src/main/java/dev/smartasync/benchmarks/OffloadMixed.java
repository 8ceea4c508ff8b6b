package dev.smartasync.benchmarks;

import dev.smartasync.benchmarks.Batch.Offloading;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;

/** A thousand calls at once, of a method that sleeps now and then or computes: the time of all. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class OffloadMixed extends OffloadBasics {

  private static final int CALLS = 1_000;

  /** Every tenth sleeps for 10 ms, or each computes for some 50 µs. */
  @Param({"mixed", "cpu"})
  String bodies = "mixed";

  /** Made by JMH. */
  public OffloadMixed() {}

  @Override
  BlockingService newService() {
    return switch (bodies) {
      case "mixed" -> BlockingService.sleeping(10, 10);
      case "cpu" -> BlockingService.computing(25_000);
      default -> throw new IllegalArgumentException("mixed or cpu, not " + bodies);
    };
  }

  @Override
  Loop newLoop() {
    return Loop.netty();
  }

  @Override
  int run(Offloading offloading) throws InterruptedException {
    return Batch.run(loop(), offloading, CALLS, CALLS);
  }
}
