package dev.smartasync.benchmarks;

import dev.smartasync.benchmarks.Batch.Offloading;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A blocking method called from a loop, by SmartAsync and by hand on either kind of thread. Every
 * result comes back to the loop, or the run fails.
 */
@State(Scope.Benchmark)
public abstract class OffloadBasics extends Timed {

  private final ExecutorService threads =
      Executors.newCachedThreadPool(task -> Thread.ofPlatform().daemon().unstarted(task));

  @SuppressWarnings("NullAway.Init") // by start()
  private Loop loop;

  @SuppressWarnings("NullAway.Init") // by start()
  private BlockingService service;

  @SuppressWarnings("NullAway.Init") // by start()
  private BlockingServiceAsync facade;

  OffloadBasics() {}

  /** The blocking method to call. */
  abstract BlockingService newService();

  /** The loop to call from. */
  abstract Loop newLoop();

  /** Makes the calls and returns the sum of what they yield. */
  abstract int run(Offloading offloading) throws InterruptedException;

  /** Starts the loop. */
  @Setup
  public void start() {
    loop = newLoop();
    service = newService();
    facade = BlockingServiceAsync.of(service);
  }

  /** Stops the threads. */
  @TearDown
  public void stop() {
    loop.close();
    threads.shutdown();
  }

  final Loop loop() {
    return loop;
  }

  final BlockingService service() {
    return service;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the batch waits
  static void pass(CompletableFuture<Integer> future, Consumer<Integer> back) {
    future.thenAccept(back);
  }

  /** One object that is future and task, on a virtual thread. */
  @Benchmark
  public int byHand() throws InterruptedException {
    return run((number, back) -> {
      HandOff handOff = new ServiceCall(service, number, loop);
      Thread.startVirtualThread(handOff);
      pass(handOff, back);
    });
  }

  /** The same on a thread of a cached pool. */
  @Benchmark
  public int byHandPool() throws InterruptedException {
    return run((number, back) -> {
      HandOff handOff = new ServiceCall(service, number, loop);
      threads.execute(handOff);
      pass(handOff, back);
    });
  }

  /** The generated facade. */
  @Benchmark
  public int facade() throws InterruptedException {
    return run((number, back) -> pass(facade.call(number), back));
  }
}
