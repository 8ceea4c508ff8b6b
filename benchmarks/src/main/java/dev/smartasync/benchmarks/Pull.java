package dev.smartasync.benchmarks;

import dev.smartasync.SmartRuntime;
import io.reactivex.rxjava3.core.Flowable;
import io.smallrye.mutiny.Multi;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
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
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** A thread pulls what another publishes, 256 elements ahead: time and bytes for each element. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Pull {

  private static final int ELEMENTS = 100_000;
  private static final int PREFETCH = 256;
  private static final Integer END = -1;

  private final ExecutorService emitting =
      Executors.newSingleThreadExecutor(task -> Thread.ofPlatform().daemon().unstarted(task));
  private final SmartRuntime runtime = SmartRuntime.builder().build();
  private final Flow.Publisher<Integer> source = new Emitter(emitting, ELEMENTS);
  private final Publisher<Integer> reactiveSource = FlowAdapters.toPublisher(source);

  /** Stops the threads. */
  @TearDown
  public void stop() {
    runtime.close();
    emitting.shutdown();
  }

  /** A queue between the two, written by hand. */
  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public int byHand() throws InterruptedException {
    BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(PREFETCH);
    emitting.execute(() -> {
      try {
        for (int i = 0; i < ELEMENTS; i++) {
          queue.put(Emitter.ELEMENT);
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

  /** SmartAsync's stream. */
  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public int smartAsync() {
    return count(runtime.stream(source, PREFETCH));
  }

  /** Reactor's stream. */
  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public int reactorStream() {
    return count(Flux.from(reactiveSource).toStream(PREFETCH));
  }

  /** Reactor's iterable. */
  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public int reactorIterable() {
    return count(Flux.from(reactiveSource).toIterable(PREFETCH));
  }

  /** Mutiny's iterable. */
  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public int mutiny() {
    return count(
        Multi.createFrom()
            .publisher(source)
            .subscribe()
            .asIterable(PREFETCH, () -> new ArrayBlockingQueue<>(PREFETCH)));
  }

  /** RxJava's iterable. */
  @Benchmark
  @OperationsPerInvocation(ELEMENTS)
  public int rxjava() {
    return count(Flowable.fromPublisher(reactiveSource).blockingIterable(PREFETCH));
  }

  private static int count(Stream<Integer> elements) {
    int[] count = new int[1];
    try (elements) {
      elements.forEach(element -> count[0] += element);
    }
    return count[0];
  }

  private static int count(Iterable<Integer> elements) {
    int count = 0;
    for (Integer element : elements) {
      count += element;
    }
    return count;
  }
}
