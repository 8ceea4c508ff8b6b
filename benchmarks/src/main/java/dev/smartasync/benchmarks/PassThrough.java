package dev.smartasync.benchmarks;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
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

/** Calls whose colour is the caller's own: blocking to blocking, asynchronous to asynchronous. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PassThrough {

  private final Work work = new Work();
  private final WorkSync sync = WorkSync.of(work);
  private final WorkAsync async = WorkAsync.of(work);
  private final Blocking byProxy = SmartRuntime.shared().facade(Blocking.class, work);

  /** The user's own interface in front of the same target, without generated code. */
  public interface Blocking {
    /** Returns the next value. */
    int next();
  }

  /** The call itself. */
  @Benchmark
  public int blockingDirect() {
    return work.next();
  }

  /** The least that a guarded call can do: look at the thread, then call. */
  @Benchmark
  public int blockingCheckedByHand() {
    if (Thread.currentThread() instanceof LoopThread) {
      throw new IllegalStateException("on a loop");
    }
    return work.next();
  }

  /** The call through the generated facade. */
  @Benchmark
  public int blockingFacade() {
    return sync.next();
  }

  /** The call through a facade without generated code. */
  @Benchmark
  public int blockingProxy() {
    return byProxy.next();
  }

  /** The call itself. */
  @Benchmark
  public CompletableFuture<Integer> asyncDirect() {
    return work.ready();
  }

  /** The least that a guarded call can do: look at the thread, then call. */
  @Benchmark
  public CompletableFuture<Integer> asyncCheckedByHand() {
    if (Thread.currentThread() instanceof LoopThread) {
      throw new IllegalStateException("on a loop");
    }
    return work.ready();
  }

  /** The call through the generated facade. */
  @Benchmark
  public CompletableFuture<Integer> asyncFacade() {
    return async.ready();
  }

  private abstract static class LoopThread extends Thread {}
}
