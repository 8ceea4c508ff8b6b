package dev.smartasync.benchmarks;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A plain value demanded of a blocking method, where the caller may block. */
@State(Scope.Thread)
public class SyncToSync extends Timed {

  private final Work work = new Work();
  private final WorkSync facade = WorkSync.of(work);
  private final WorkSync proxy = SmartRuntime.shared().facade(WorkSync.class, work);

  /** The kind of thread that calls: JMH's own, or one of {@link CallerThread}. */
  @Param("platform")
  String caller = "platform";

  /** Checks that it is. */
  @Setup
  public void checkCaller() {
    Caller.checkThread(caller);
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
  public int springNoOp(SpringProxy spring) {
    return spring.proxy.next();
  }
}
