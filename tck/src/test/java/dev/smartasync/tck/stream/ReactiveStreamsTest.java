package dev.smartasync.tck.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.reactivestreams.tck.flow.FlowSubscriberBlackboxVerification;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;

/** The rules of Reactive Streams, as their own TCK has them, which is made of TestNG tests. */
@DisplayName("78. Passes the TCK of Reactive Streams: ")
@Timeout(240)
class ReactiveStreamsTest {

  private static final int WAIT_MILLIS = 1_000;
  private static final int NOTHING_MILLIS = 50;

  @ParameterizedTest
  @ValueSource(
      classes = {
        OfStreams.class,
        OfTimedStreams.class,
        OfIterators.class,
        OfStreamsOfPublishers.class,
        Pulling.class
      })
  void passes(Class<?> verification) {
    TestListenerAdapter results = new TestListenerAdapter();
    TestNG tests = new TestNG(false);
    tests.setTestClasses(new Class<?>[] {verification});
    tests.addListener(results);
    tests.run();

    assertThat(results.getFailedTests()).extracting(ReactiveStreamsTest::text).isEmpty();
    assertThat(results.getPassedTests()).hasSizeGreaterThan(10);
    assertThat(results.getSkippedTests())
        .extracting(ITestResult::getName)
        .allSatisfy(name -> assertThat(NOT_FOR_US).anyMatch(name::contains));
  }

  /** What the TCK skips by itself, and why. */
  private static final List<String> NOT_FOR_US =
      List.of(
          "untested_", // the TCK knows no way to test these
          "multicast", // every subscription reads for itself
          "spec303", // synchronous recursion: the worker signals, whoever requests
          "spec203", // a black box does not show whether it calls its subscription
          "spec205_blackbox_mustCallSubscriptionCancelIfItAlreadyHasAnSubscription_",
          "spec213_blackbox_");

  private static String text(ITestResult failed) {
    return failed.getName() + ": " + failed.getThrowable();
  }

  private static Stream<Integer> upTo(long elements) {
    return IntStream.range(0, (int) Math.min(elements, Integer.MAX_VALUE)).boxed();
  }

  /** What a thread reads from a stream. */
  @SuppressWarnings("NewClassNamingConvention")
  public static class OfStreams extends FlowPublisherVerification<Integer> {

    /** A TestNG test. */
    public OfStreams() {
      super(new TestEnvironment(WAIT_MILLIS, NOTHING_MILLIS));
    }

    SmartRuntime runtime() {
      return SmartRuntime.shared();
    }

    @Override
    public Flow.Publisher<Integer> createFlowPublisher(long elements) {
      return runtime().publisher(() -> upTo(elements));
    }

    @Override
    public Flow.Publisher<Integer> createFailedFlowPublisher() {
      return runtime()
          .publisher(() -> {
            throw new IllegalStateException("on purpose");
          });
    }
  }

  /** The same with a deadline, where other threads may signal. */
  public static class OfTimedStreams extends OfStreams {

    private static final SmartRuntime TIMED =
        SmartRuntime.builder().timeout(java.time.Duration.ofMinutes(1)).build();

    @Override
    SmartRuntime runtime() {
      return TIMED;
    }
  }

  /** What a thread reads from an iterator. */
  public static class OfIterators extends OfStreams {

    @Override
    public Flow.Publisher<Integer> createFlowPublisher(long elements) {
      return runtime().publisherOfIterator(() -> upTo(elements).iterator());
    }
  }

  /** Both bridges, one behind the other. */
  public static class OfStreamsOfPublishers extends OfStreams {

    @Override
    public Flow.Publisher<Integer> createFlowPublisher(long elements) {
      return runtime().publisher(() -> runtime().stream(super.createFlowPublisher(elements), 4));
    }
  }

  /** What a publisher sees of a thread that pulls. */
  public static class Pulling extends FlowSubscriberBlackboxVerification<Integer> {

    private final List<Thread> pullers = new ArrayList<>();

    /** A TestNG test. */
    public Pulling() {
      super(new TestEnvironment(WAIT_MILLIS, NOTHING_MILLIS));
    }

    @Override
    public Flow.Subscriber<Integer> createFlowSubscriber() {
      CompletableFuture<Flow.Subscriber<? super Integer>> subscriber = new CompletableFuture<>();
      Stream<Integer> stream =
          SmartRuntime.shared().<Integer>stream(given -> subscriber.complete(given), 1);
      pullers.add(
          Thread.startVirtualThread(() -> {
            try (stream) {
              stream.forEach(element -> {});
            } catch (RuntimeException failure) {
              // The test's own, which it expects to arrive here.
            }
          }));
      return narrow(subscriber.join());
    }

    @SuppressWarnings("unchecked") // what takes integers
    private static Flow.Subscriber<Integer> narrow(Flow.Subscriber<? super Integer> subscriber) {
      return (Flow.Subscriber<Integer>) subscriber;
    }

    @Override
    public Integer createElement(int element) {
      return element;
    }
  }
}
