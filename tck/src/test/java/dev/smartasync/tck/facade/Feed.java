package dev.smartasync.tck.facade;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import io.reactivex.rxjava3.core.Flowable;
import io.smallrye.mutiny.Multi;
import java.io.IOException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;

/** A target with many values of every kind. */
@SmartAsync(
    facades = {
      Facade.SYNC,
      Facade.ASYNC,
      Facade.SMART,
      Facade.REACTOR,
      Facade.MUTINY,
      Facade.RXJAVA,
      Facade.VERTX
    })
public class Feed {

  final AtomicInteger opened = new AtomicInteger();
  final AtomicInteger closed = new AtomicInteger();

  /** Pulled by a thread that may wait, on an executor of its own. */
  @SmartAsync(executor = "rows")
  public Stream<String> rows(int count) throws IOException {
    if (count < 0) {
      throw new IOException("no rows");
    }
    opened.incrementAndGet();
    return IntStream.range(0, count)
        .mapToObj(row -> row + " on " + Thread.currentThread().getName().replaceAll("\\d", ""))
        .onClose(closed::incrementAndGet);
  }

  /** Pushed. */
  public Flow.Publisher<Integer> flow(int count) {
    return JdkFlowAdapter.publisherToFlowPublisher(Flux.range(0, count));
  }

  /** Pushed, in the types that came before the JDK's. */
  public Publisher<Integer> published(int count) {
    return Flux.range(0, count);
  }

  /** Reactor's own. */
  public Flux<Integer> flux(int count) {
    return Flux.range(0, count);
  }

  /** Mutiny's own. */
  public Multi<Integer> multi(int count) {
    return Multi.createFrom().range(0, count);
  }

  /** RxJava's own. */
  public Flowable<Integer> flowable(int count) {
    return Flowable.range(0, count);
  }

  /** Pushed, without type arguments. */
  @SuppressWarnings("rawtypes")
  public Flow.Publisher raw() {
    return flow(3);
  }

  /** Pushed; of a type that has a wildcard. */
  public Flow.Publisher<? extends Number> numbers() {
    return flow(3);
  }

  /** Without a publisher. */
  public Flow.Publisher<Integer> none() {
    return null;
  }

  /** A function. */
  public static Stream<Integer> upTo(int count) {
    return IntStream.range(0, count).boxed();
  }

  /** A function that pushes. */
  public static Flux<Integer> pushedUpTo(int count) {
    return Flux.range(0, count);
  }
}
