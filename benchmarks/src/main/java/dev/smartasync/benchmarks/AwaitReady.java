package dev.smartasync.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A plain value demanded of an asynchronous method whose stage is complete. */
public class AwaitReady extends AwaitContenders {

  /** The kind of thread that calls: JMH's own, or one of {@link CallerThread}. */
  @Param("platform")
  String caller = "platform";

  /** Checks that it is. */
  @Setup
  public void checkCaller() {
    Caller.checkThread(caller);
  }

  /** Of a service that has its answers. */
  public AwaitReady() {
    super(AsyncService.ready());
  }

  @Override
  @Nullable Object measure(Crossing crossing) throws Exception {
    return crossing.make(this);
  }

  /** The call without the wait. */
  @Benchmark
  public CompletableFuture<Integer> direct() {
    return service.ask();
  }

  /** The best that can be written by hand. */
  @Benchmark
  public Integer byHand() {
    CompletableFuture<Integer> stage = service.ask();
    return stage.state() == Future.State.SUCCESS ? stage.resultNow() : stage.join();
  }
}
