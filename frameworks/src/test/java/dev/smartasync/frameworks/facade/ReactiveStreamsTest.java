package dev.smartasync.frameworks.facade;

import static dev.smartasync.tck.ReactiveStreamsRules.assertKeptByPublishers;
import static dev.smartasync.tck.ReactiveStreamsRules.assertKeptByPullers;
import static org.reactivestreams.FlowAdapters.toFlowPublisher;

import dev.smartasync.SmartRuntime;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.Flow;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What facades make of many values keeps the rules, whichever framework's types they have. */
@ParameterizedClass
@EnumSource(Made.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("78. Passes the TCK of Reactive Streams: ")
@Timeout(120)
class ReactiveStreamsTest {

  /** A Multi of a publisher does not throw for null, where the publisher itself would. */
  private static final String TAKES_NO_SUBSCRIBER =
      "required_spec109_subscribeThrowNPEOnNullSubscriber";

  private static final String THROWS_FOR_NULL =
      "mustThrowNullPointerExceptionWhenParametersAreNull";

  /** The JDK's type for all others. */
  interface NumbersFlow {
    Flow.Publisher<Long> stream(long count);

    Flow.Publisher<Long> published(long count);

    Flow.Publisher<Long> flux(long count);

    Flow.Publisher<Long> flowable(long count);
  }

  /** What is pulled. */
  enum Pulled {
    FLOW_PUBLISHER,
    PUBLISHER,
    FLUX,
    MULTI,
    FLOWABLE;

    Stream<Long> from(NumbersSync numbers, long count) {
      return switch (this) {
        case FLOW_PUBLISHER -> numbers.flow(count);
        case PUBLISHER -> numbers.published(count);
        case FLUX -> numbers.flux(count);
        case MULTI -> numbers.multi(count);
        case FLOWABLE -> numbers.flowable(count);
      };
    }

    /** Returns the tests that the subscriber fails which the framework puts before the puller. */
    String[] others() {
      return switch (this) {
        case FLOW_PUBLISHER, PUBLISHER, FLUX -> new String[0];
        case MULTI -> // gives an error where it is given no subscription
            new String[] {"required_spec213_blackbox_onSubscribe_" + THROWS_FOR_NULL};
        case FLOWABLE -> // gives an error where it is given no error
            new String[] {"required_spec213_blackbox_onError_" + THROWS_FOR_NULL};
      };
    }
  }

  private static final SmartRuntime RUNTIME = SmartRuntime.shared();

  @Parameter Made made = Made.GENERATED;

  private NumbersSync sync(Numbers numbers) {
    return made.facade(NumbersSync.class, NumbersSync::of, numbers, RUNTIME);
  }

  Stream<Arguments> publishers() {
    Numbers numbers = new Numbers(Numbers::range);
    NumbersAsync async = made.facade(NumbersAsync.class, NumbersAsync::of, numbers, RUNTIME);
    NumbersReactor flux = made.facade(NumbersReactor.class, NumbersReactor::of, numbers, RUNTIME);
    NumbersMutiny multi = made.facade(NumbersMutiny.class, NumbersMutiny::of, numbers, RUNTIME);
    NumbersRxJava flowable = made.facade(NumbersRxJava.class, NumbersRxJava::of, numbers, RUNTIME);
    NumbersFlow flow = RUNTIME.facade(NumbersFlow.class, numbers, MethodHandles.lookup());
    return Stream.of(
        publisher("Stream as Flux", count -> toFlowPublisher(flux.stream(count))),
        publisher("Flow.Publisher as Flux", count -> toFlowPublisher(flux.flow(count))),
        publisher("Publisher as Flux", count -> toFlowPublisher(flux.published(count))),
        publisher("Multi as Flux", count -> toFlowPublisher(flux.multi(count))),
        publisher("Flowable as Flux", count -> toFlowPublisher(flux.flowable(count))),
        publisher("Stream as Multi", multi::stream, TAKES_NO_SUBSCRIBER),
        publisher("Flow.Publisher as Multi", multi::flow, TAKES_NO_SUBSCRIBER),
        publisher("Publisher as Multi", multi::published, TAKES_NO_SUBSCRIBER),
        publisher("Flux as Multi", multi::flux, TAKES_NO_SUBSCRIBER),
        publisher("Flowable as Multi", multi::flowable, TAKES_NO_SUBSCRIBER),
        publisher("Stream as Flowable", count -> toFlowPublisher(flowable.stream(count))),
        publisher("Flow.Publisher as Flowable", count -> toFlowPublisher(flowable.flow(count))),
        publisher("Publisher as Flowable", count -> toFlowPublisher(flowable.published(count))),
        publisher("Flux as Flowable", count -> toFlowPublisher(flowable.flux(count))),
        publisher("Multi as Flowable", count -> toFlowPublisher(flowable.multi(count))),
        publisher("Stream as Flow.Publisher", async::stream),
        publisher("Publisher as Flow.Publisher", flow::published),
        publisher("Flux as Flow.Publisher", flow::flux),
        publisher("Flowable as Flow.Publisher", flow::flowable));
  }

  private static Arguments publisher(
      String what, LongFunction<Flow.Publisher<Long>> publishers, String... others) {
    return Arguments.of(what, publishers, others);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void publishers(String what, LongFunction<Flow.Publisher<Long>> publishers, String[] others) {
    assertKeptByPublishers(publishers, others);
  }

  @ParameterizedTest(name = "{0} as Stream: what it sees of who pulls")
  @EnumSource
  void pulled(Pulled pulled) {
    assertKeptByPullers(
        publisher -> pulled.from(sync(new Numbers(count -> publisher)), 0), pulled.others());
  }

  @ParameterizedTest(name = "{0} as Stream: what is pulled, published again")
  @EnumSource
  void publishedAgain(Pulled pulled) {
    NumbersSync sync = sync(new Numbers(count -> Numbers.range(Numbers.notNegative(count))));
    assertKeptByPublishers(count -> RUNTIME.publisher(() -> pulled.from(sync, count)));
  }
}
