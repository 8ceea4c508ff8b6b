package dev.smartasync.benchmarks;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A plain value demanded of an asynchronous method whose stage has settled. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Await {

  private final Work work = new Work();
  private final WorkSync sync = WorkSync.of(work);
  private final SmartRuntime runtime = SmartRuntime.shared();

  /** The best that can be written by hand. */
  @Benchmark
  public Integer readyByHand() {
    CompletableFuture<Integer> stage = work.fresh();
    return stage.state() == Future.State.SUCCESS ? stage.resultNow() : stage.join();
  }

  /** What is usually written. */
  @Benchmark
  public Integer readyJoin() {
    return work.fresh().join();
  }

  /** Through the generated facade. */
  @Benchmark
  public Integer readyFacade() {
    return sync.fresh();
  }

  /** Through the runtime. */
  @Benchmark
  public Integer readyRuntime() {
    return runtime.await(work.fresh());
  }

  /** The best that can be written by hand. */
  @Benchmark
  public Object failedByHand() {
    CompletableFuture<Integer> stage = work.failing();
    try {
      if (stage.state() == Future.State.FAILED
          && stage.exceptionNow() instanceof RuntimeException e) {
        throw e;
      }
      return stage.resultNow();
    } catch (IllegalStateException e) {
      return e;
    }
  }

  /** What is usually written. */
  @Benchmark
  public @Nullable Object failedJoin() {
    try {
      return work.failing().join();
    } catch (CompletionException e) {
      return e.getCause();
    }
  }

  /** Through the generated facade. */
  @Benchmark
  public Object failedFacade() {
    try {
      return sync.failing();
    } catch (IllegalStateException e) {
      return e;
    }
  }
}
