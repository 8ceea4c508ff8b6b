package dev.smartasync.benchmarks;

import dev.smartasync.benchmarks.Batch.Offloading;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Many calls at once, of a method that sleeps: the time of all. The common pool, which {@code
 * supplyAsync} and {@code mutiny} use, has one thread on two processors: they would need almost two
 * minutes each time for 10000x10 and refuse.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class OffloadBlocking extends OffloadContenders {

  private static final long TOO_LONG_MILLIS = 50_000;

  /** Calls, and the milliseconds that each sleeps. */
  @Param({"1000x10", "10000x10", "10000x1"})
  String batch = "1000x10";

  private int calls;
  private int millis;

  /** Made by JMH. */
  public OffloadBlocking() {}

  @Override
  BlockingService newService() {
    int by = batch.indexOf('x');
    calls = Integer.parseInt(batch.substring(0, by));
    millis = Integer.parseInt(batch.substring(by + 1));
    return BlockingService.sleeping(millis, 1);
  }

  @Override
  Loop newLoop() {
    return Loop.netty();
  }

  @Override
  int run(Offloading offloading) throws InterruptedException {
    return Batch.run(loop(), offloading, calls, calls);
  }

  @Override
  public int mutiny() throws InterruptedException {
    refuseIfTooLong();
    return super.mutiny();
  }

  @Override
  public int supplyAsync() throws InterruptedException {
    refuseIfTooLong();
    return super.supplyAsync();
  }

  private void refuseIfTooLong() {
    if ((long) calls * millis > TOO_LONG_MILLIS) {
      throw new UnsupportedOperationException("one thread would need minutes for " + batch);
    }
  }
}
