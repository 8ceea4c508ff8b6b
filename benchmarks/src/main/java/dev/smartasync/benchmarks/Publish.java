package dev.smartasync.benchmarks;

import dev.smartasync.SmartRuntime;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A subscriber is given what another thread reads from a stream: time and bytes an element. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Publish {

  private static final int ELEMENTS = 100_000;
  private static final int BATCH = 256;
  private static final Integer END = -1;

  private final SmartRuntime runtime = SmartRuntime.builder().build();

  /** Stops the threads. */
  @TearDown
  public void stop() {
    runtime.close();
    reactor.core.scheduler.Schedulers.shutdownNow();
    Schedulers.shutdown();
    Infrastructure.getDefaultWorkerPool().shutdown();
  }

  private static Stream<Integer> elements() {
    return IntStream.range(0, ELEMENTS).mapToObj(i -> Emitter.ELEMENT);
  }

  /** A queue between the two, written by hand. */
  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public int byHand() throws InterruptedException {
    BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(BATCH);
    Thread.ofVirtual()
        .start(() -> {
          try (Stream<Integer> elements = elements()) {
            for (Integer element : (Iterable<Integer>) elements::iterator) {
              queue.put(element);
            }
            queue.put(END);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    int count = 0;
    while (!queue.take().equals(END)) {
      count++;
    }
    return count;
  }

  /** SmartAsync's publisher. */
  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public int smartAsync() throws InterruptedException {
    Counting subscriber = new Counting(BATCH);
    runtime.publisher(Publish::elements).subscribe(subscriber);
    return subscriber.await();
  }

  /** Reactor's flux. */
  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public int reactor() throws InterruptedException {
    Counting subscriber = new Counting(BATCH);
    reactor.core.publisher.Flux.fromStream(Publish::elements)
        .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic())
        .subscribe(subscriber);
    return subscriber.await();
  }

  /** Mutiny's multi. */
  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public int mutiny() throws InterruptedException {
    Counting subscriber = new Counting(BATCH);
    Multi.createFrom()
        .items(Publish::elements)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .subscribe((java.util.concurrent.Flow.Subscriber<Object>) subscriber);
    return subscriber.await();
  }

  /** RxJava's flowable. */
  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public int rxjava() throws InterruptedException {
    Counting subscriber = new Counting(BATCH);
    Flowable.defer(() -> Flowable.fromStream(elements()))
        .subscribeOn(Schedulers.io())
        .subscribe((org.reactivestreams.Subscriber<Object>) subscriber);
    return subscriber.await();
  }
}
