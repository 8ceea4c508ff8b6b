package dev.smartasync.benchmarks;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A blocking method called a thousand times from a Netty loop, each result back on that loop. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Offload {

  private static final int CALLS = 1_000;

  private final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final EventLoop loop = group.next();
  private final Work work = new Work();
  private final WorkAsync async = WorkAsync.of(work);

  /** Starts the loop's thread. */
  @Setup
  public void start() throws InterruptedException {
    loop.submit(() -> {}).sync();
  }

  /** Stops the loop. */
  @TearDown
  public void stop() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  /** A virtual thread and a completion on the loop, written by hand. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void byHand() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(CALLS);
    loop.execute(() -> {
      for (int i = 0; i < CALLS; i++) {
        count(offloadByHand(), done);
      }
    });
    done.await();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the latch tells
  private static void count(CompletableFuture<Integer> future, CountDownLatch done) {
    future.thenAccept(value -> done.countDown());
  }

  private CompletableFuture<Integer> offloadByHand() {
    CompletableFuture<Integer> future = new CompletableFuture<>();
    Thread.startVirtualThread(() -> {
      int value = work.next();
      loop.execute(() -> future.complete(value));
    });
    return future;
  }

  /** Through the generated facade. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void facade() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(CALLS);
    loop.execute(() -> {
      for (int i = 0; i < CALLS; i++) {
        count(async.next(), done);
      }
    });
    done.await();
  }
}
