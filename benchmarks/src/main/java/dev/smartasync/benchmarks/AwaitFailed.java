package dev.smartasync.benchmarks;

import dev.smartasync.benchmarks.AsyncService.Expected;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;

/** A plain value demanded of an asynchronous method whose stage has failed; caught at once. */
public class AwaitFailed extends AwaitContenders {

  /** Of a service that fails. */
  public AwaitFailed() {
    super(AsyncService.failed());
  }

  @Override
  @Nullable Object measure(Crossing crossing) throws Exception {
    try {
      return crossing.make(this);
    } catch (Expected expected) {
      return expected;
    } catch (Exception wrapper) {
      return wrapper.getCause();
    }
  }

  /** The call without the wait. */
  @Benchmark
  public CompletableFuture<Integer> direct() {
    return service.ask();
  }

  /** The best that can be written by hand. */
  @Benchmark
  public Object byHand() {
    CompletableFuture<Integer> stage = service.ask();
    try {
      if (stage.state() == Future.State.FAILED
          && stage.exceptionNow() instanceof RuntimeException failure) {
        throw failure;
      }
      return stage.join();
    } catch (Expected expected) {
      return expected;
    }
  }
}
