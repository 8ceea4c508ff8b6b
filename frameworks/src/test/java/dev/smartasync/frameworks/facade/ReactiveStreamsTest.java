package dev.smartasync.frameworks.facade;

import static dev.smartasync.tck.ReactiveStreamsRules.assertKeptByPublishers;
import static dev.smartasync.tck.ReactiveStreamsRules.assertKeptByPullers;
import static org.reactivestreams.FlowAdapters.toFlowPublisher;

import dev.smartasync.SmartRuntime;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.concurrent.Flow;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What facades make of many values keeps the rules, whichever framework's types they have. */
@DisplayName("78. Passes the TCK of Reactive Streams: ")
@Timeout(120)
class ReactiveStreamsTest {

  /** The JDK's type for all others. */
  interface NumbersFlow {
    Flow.Publisher<Long> stream(long count);

    Flow.Publisher<Long> published(long count);

    Flow.Publisher<Long> flux(long count);

    Flow.Publisher<Long> flowable(long count);
  }

  /** Calls a method whose publisher is pulled. */
  private interface Pulling extends BiFunction<NumbersSync, Long, Stream<Long>> {}

  private static final SmartRuntime RUNTIME = SmartRuntime.shared();
  private static final Numbers NUMBERS = new Numbers(Numbers::range);

  private static NumbersSync sync(Made made, Numbers numbers) {
    return made.facade(NumbersSync.class, NumbersSync::of, numbers, RUNTIME);
  }

  static Stream<Arguments> publishers() {
    NumbersFlow flow = RUNTIME.facade(NumbersFlow.class, NUMBERS, MethodHandles.lookup());
    return Stream.concat(
        Arrays.stream(Made.values()).flatMap(ReactiveStreamsTest::publishers),
        Stream.of(
            publisher("Stream as Flow.Publisher", Made.AT_RUN_TIME, flow::stream),
            publisher("Publisher as Flow.Publisher", Made.AT_RUN_TIME, flow::published),
            publisher("Flux as Flow.Publisher", Made.AT_RUN_TIME, flow::flux),
            publisher("Flowable as Flow.Publisher", Made.AT_RUN_TIME, flow::flowable)));
  }

  private static Stream<Arguments> publishers(Made made) {
    NumbersAsync async = made.facade(NumbersAsync.class, NumbersAsync::of, NUMBERS, RUNTIME);
    NumbersReactor flux = made.facade(NumbersReactor.class, NumbersReactor::of, NUMBERS, RUNTIME);
    NumbersMutiny multi = made.facade(NumbersMutiny.class, NumbersMutiny::of, NUMBERS, RUNTIME);
    NumbersRxJava flowable = made.facade(NumbersRxJava.class, NumbersRxJava::of, NUMBERS, RUNTIME);
    return Stream.of(
        publisher("Stream as what ASYNC has", made, async::stream),
        publisher("Stream as Flux", made, count -> toFlowPublisher(flux.stream(count))),
        publisher("Flow.Publisher as Flux", made, count -> toFlowPublisher(flux.flow(count))),
        publisher("Publisher as Flux", made, count -> toFlowPublisher(flux.published(count))),
        publisher("Multi as Flux", made, count -> toFlowPublisher(flux.multi(count))),
        publisher("Flowable as Flux", made, count -> toFlowPublisher(flux.flowable(count))),
        publisher("Stream as Multi", made, multi::stream),
        publisher("Flow.Publisher as Multi", made, multi::flow),
        publisher("Publisher as Multi", made, multi::published),
        publisher("Flux as Multi", made, multi::flux),
        publisher("Flowable as Multi", made, multi::flowable),
        publisher("Stream as Flowable", made, count -> toFlowPublisher(flowable.stream(count))),
        publisher(
            "Flow.Publisher as Flowable", made, count -> toFlowPublisher(flowable.flow(count))),
        publisher(
            "Publisher as Flowable", made, count -> toFlowPublisher(flowable.published(count))),
        publisher("Flux as Flowable", made, count -> toFlowPublisher(flowable.flux(count))),
        publisher("Multi as Flowable", made, count -> toFlowPublisher(flowable.multi(count))));
  }

  private static Arguments publisher(
      String what, Made made, LongFunction<Flow.Publisher<Long>> publishers) {
    return Arguments.of(what, made, publishers);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource
  void publishers(String what, Made made, LongFunction<Flow.Publisher<Long>> publishers) {
    assertKeptByPublishers(publishers);
  }

  static Stream<Arguments> pulled() {
    return Arrays.stream(Made.values())
        .flatMap(made ->
            Stream.of(
                pulling("Flow.Publisher", made, NumbersSync::flow),
                pulling("Publisher", made, NumbersSync::published),
                pulling("Flux", made, NumbersSync::flux),
                pulling("Multi", made, NumbersSync::multi),
                pulling("Flowable", made, NumbersSync::flowable)));
  }

  private static Arguments pulling(String what, Made made, Pulling pulling) {
    return Arguments.of(what, made, pulling);
  }

  @ParameterizedTest(name = "{0} as Stream, {1}: what it sees of who pulls")
  @MethodSource("pulled")
  void pulled(String what, Made made, Pulling pulling) {
    assertKeptByPullers(
        publisher -> pulling.apply(sync(made, new Numbers(count -> publisher)), 0L));
  }

  @ParameterizedTest(name = "{0} as Stream, {1}: what is pulled, published again")
  @MethodSource("pulled")
  void publishedAgain(String what, Made made, Pulling pulling) {
    NumbersSync sync = sync(made, new Numbers(count -> Numbers.range(Numbers.notNegative(count))));
    assertKeptByPublishers(count -> RUNTIME.publisher(() -> pulling.apply(sync, count)));
  }
}
