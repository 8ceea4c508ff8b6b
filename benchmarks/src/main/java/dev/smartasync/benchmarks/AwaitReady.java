package dev.smartasync.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;

/** A plain value demanded of an asynchronous method whose stage is complete. */
public class AwaitReady extends AwaitContenders {

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
