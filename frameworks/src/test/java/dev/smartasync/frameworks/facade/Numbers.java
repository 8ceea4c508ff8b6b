package dev.smartasync.frameworks.facade;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import io.reactivex.rxjava3.core.Flowable;
import io.smallrye.mutiny.Multi;
import java.util.concurrent.Flow;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;

/**
 * A target with the numbers below a given one in every type of many values; it fails below zero.
 */
@SmartAsync(facades = {Facade.SYNC, Facade.ASYNC, Facade.REACTOR, Facade.MUTINY, Facade.RXJAVA})
class Numbers {

  private final LongFunction<Flow.Publisher<Long>> pushed;

  Numbers(LongFunction<Flow.Publisher<Long>> pushed) {
    this.pushed = pushed;
  }

  /** Returns a publisher of them. */
  static Flow.Publisher<Long> range(long count) {
    return FlowAdapters.toFlowPublisher(
        Flowable.defer(() -> Flowable.rangeLong(0, notNegative(count))));
  }

  static long notNegative(long count) {
    if (count < 0) {
      throw new IllegalStateException("on purpose");
    }
    return count;
  }

  public Stream<Long> stream(long count) {
    return LongStream.range(0, notNegative(count)).boxed();
  }

  public Flow.Publisher<Long> flow(long count) {
    return pushed.apply(count);
  }

  public Publisher<Long> published(long count) {
    return FlowAdapters.toPublisher(flow(count));
  }

  public Flux<Long> flux(long count) {
    return JdkFlowAdapter.flowPublisherToFlux(flow(count));
  }

  public Multi<Long> multi(long count) {
    return Multi.createFrom().publisher(flow(count));
  }

  public Flowable<Long> flowable(long count) {
    return Flowable.fromPublisher(published(count));
  }
}
