package dev.smartasync.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.reactivestreams.tck.flow.FlowSubscriberBlackboxVerification;
import org.testng.IObjectFactory2;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;
import org.testng.annotations.Test;

/**
 * The rules of Reactive Streams, as their own TCK has them: the artifact {@code
 * reactive-streams-tck-flow}, which is to be on the class path. Every test of it must pass, but
 * those that it skips because it knows no way to test what they are called after.
 */
public final class ReactiveStreamsRules {

  private static final String UNTESTED = "untested_";

  private static final long WAIT_MILLIS = 5_000;
  private static final long NOTHING_MILLIS = 50;

  private ReactiveStreamsRules() {}

  /**
   * Fails where publishers break a rule.
   *
   * @param publishers makes a publisher of the numbers from zero up to one below the given one;
   *     where that is negative, one that fails whoever subscribes
   * @param others the tests that fail because of what others put around it
   */
  public static void assertKeptByPublishers(
      LongFunction<Flow.Publisher<Long>> publishers, String... others) {
    assertKept(new Publishers(publishers), others);
  }

  /**
   * Fails where that which reads a publisher's elements breaks a rule.
   *
   * @param streams makes a stream that a thread pulls a publisher's elements from
   * @param others the tests that fail because of what others put between the two
   */
  public static void assertKeptByPullers(
      Function<Flow.Publisher<Long>, Stream<Long>> streams, String... others) {
    assertKept(new Pullers(streams), others);
  }

  private static void assertKept(Object verification, String[] others) {
    TestListenerAdapter results = new TestListenerAdapter();
    TestNG tests = new TestNG(false);
    tests.setVerbose(0);
    tests.setTestClasses(new Class<?>[] {verification.getClass()});
    tests.setObjectFactory((IObjectFactory2) type -> verification);
    tests.addListener(results);
    tests.run();

    assertThat(results.getFailedTests())
        .as(() ->
            results.getFailedTests().stream().map(ReactiveStreamsRules::text).toList().toString())
        .extracting(ITestResult::getName)
        .containsExactlyInAnyOrder(others);
    assertThat(results.getPassedTests()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(results.getSkippedTests())
        .extracting(ITestResult::getName)
        .allSatisfy(name -> assertThat(name).startsWith(UNTESTED));
  }

  private static String text(ITestResult failed) {
    return failed.getName() + ": " + failed.getThrowable();
  }

  /** Looks for an expected error once there is one: by itself it looks once, after a fixed time. */
  private static final class Environment extends TestEnvironment {

    private volatile CompletableFuture<@Nullable Void> error = new CompletableFuture<>();

    Environment() {
      super(WAIT_MILLIS, NOTHING_MILLIS);
    }

    @Override
    public void clearAsyncErrors() {
      super.clearAsyncErrors();
      error = new CompletableFuture<>();
    }

    @Override
    public void flop(Throwable failure, String text) {
      super.flop(failure, text);
      error.complete(null);
    }

    @Override
    public long defaultPollTimeoutMillis() {
      error.completeOnTimeout(null, WAIT_MILLIS, TimeUnit.MILLISECONDS).join();
      return 0;
    }
  }

  private static final class Publishers extends FlowPublisherVerification<Long> {

    private final LongFunction<Flow.Publisher<Long>> publishers;

    Publishers(LongFunction<Flow.Publisher<Long>> publishers) {
      super(new Environment());
      this.publishers = publishers;
    }

    @Override
    public Flow.Publisher<Long> createFlowPublisher(long elements) {
      return publishers.apply(elements);
    }

    @Override
    public Flow.Publisher<Long> createFailedFlowPublisher() {
      return publishers.apply(-1);
    }

    /** Tries again: the collector has a tenth of a second, which is little on a busy machine. */
    @Override
    @Test
    public void
        required_spec313_cancelMustMakeThePublisherEventuallyDropAllReferencesToTheSubscriber()
            throws Throwable {
      for (int left = 5; left > 0; left--) {
        try {
          super
              .required_spec313_cancelMustMakeThePublisherEventuallyDropAllReferencesToTheSubscriber();
          return;
        } catch (AssertionError kept) {
          if (left == 1) {
            throw kept;
          }
          setUp();
        }
      }
    }
  }

  private static final class Pullers extends FlowSubscriberBlackboxVerification<Long> {

    private final Function<Flow.Publisher<Long>, Stream<Long>> streams;

    Pullers(Function<Flow.Publisher<Long>, Stream<Long>> streams) {
      super(new Environment());
      this.streams = streams;
    }

    @Override
    public Flow.Subscriber<Long> createFlowSubscriber() {
      CompletableFuture<Flow.Subscriber<? super Long>> subscriber = new CompletableFuture<>();
      Stream<Long> stream = streams.apply(subscriber::complete);
      Thread.startVirtualThread(() -> {
        try (stream) {
          stream.forEach(element -> {});
        } catch (RuntimeException failure) {
          // The test's own, which it expects to arrive here.
        }
      });
      return narrow(subscriber.join());
    }

    @SuppressWarnings("unchecked") // what takes numbers
    private static Flow.Subscriber<Long> narrow(Flow.Subscriber<? super Long> subscriber) {
      return (Flow.Subscriber<Long>) subscriber;
    }

    @Override
    public Long createElement(int element) {
      return (long) element;
    }
  }
}
