package dev.smartasync.internal.stream;

import dev.smartasync.internal.engine.Engine;
import dev.smartasync.internal.engine.OperationSpec;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** Publishes what offloaded threads read, one for each subscription. */
public final class OffloadedPublisher<T> implements Flow.Publisher<T> {

  private final Engine engine;
  private final OperationSpec operation;
  private final Callable<Elements<T>> source;

  private OffloadedPublisher(Engine engine, OperationSpec operation, Callable<Elements<T>> source) {
    this.engine = engine;
    this.operation = operation;
    this.source = source;
  }

  /** Returns a publisher of the elements of streams. */
  public static <T> Flow.Publisher<T> ofStreams(
      Engine engine, OperationSpec operation, Callable<? extends Stream<? extends T>> source) {
    return new OffloadedPublisher<>(engine, operation, Elements.<T>ofStream(source));
  }

  /** Returns a publisher of the elements of iterators. */
  public static <T> Flow.Publisher<T> ofIterators(
      Engine engine, OperationSpec operation, Callable<? extends Iterator<? extends T>> source) {
    return new OffloadedPublisher<>(engine, operation, Elements.<T>ofIterator(source));
  }

  /** Returns a publisher of what can be iterated. */
  public static <T> Flow.Publisher<T> ofIterables(
      Engine engine, OperationSpec operation, Callable<? extends Iterable<? extends T>> source) {
    return new OffloadedPublisher<>(engine, operation, Elements.<T>ofIterable(source));
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    new Production<T>(engine, operation, source, subscriber).start();
  }
}
