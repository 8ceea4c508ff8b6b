package dev.smartasync.benchmarks;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A plain value demanded of a blocking method, where the caller may block. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class SyncToSync {

  private final Work work = new Work();
  private final WorkSync facade = WorkSync.of(work);
  private final WorkSync proxy = SmartRuntime.shared().facade(WorkSync.class, work);

  /** Made only where it is measured: the rest runs without Spring, too. */
  @State(Scope.Thread)
  public static class Spring {
    private final Work proxy = Caller.springNoOp(new Work());
  }

  /** The call itself. */
  @Benchmark
  public int direct() {
    return work.next();
  }

  /** The thread looked at, then the call. */
  @Benchmark
  public int byHand() {
    return Caller.checked(work).next();
  }

  /** The generated facade. */
  @Benchmark
  public int facade() {
    return facade.next();
  }

  /** A body called where the context lets it, and its value. */
  @Benchmark
  public int smart() {
    return Smart.call(work::next).await();
  }

  /** A facade without generated code. */
  @Benchmark
  public int proxy() {
    return proxy.next();
  }

  /** What a proxy of Spring's costs before it does anything. */
  @Benchmark
  public int springNoOp(Spring spring) {
    return spring.proxy.next();
  }
}
