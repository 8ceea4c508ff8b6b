package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener.Outcome;
import dev.smartasync.spi.CallListener.Settlement;
import dev.smartasync.spi.Crossing;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Listeners see a stream as one call, which starts and settles once")
@Timeout(60)
class StreamListenerTest {

  private final IOException onPurpose = new IOException("on purpose");

  private final RecordingListener listener = new RecordingListener();
  private final HandPublisher source = new HandPublisher();

  @AutoClose private final ExecutorService one = SmartExecutors.bounded("one", 1, 0);

  @AutoClose private final SmartRuntime runtime = builder().executor("one", one).build();

  @AutoClose private final SmartRuntime timed = builder().timeout(Duration.ofMillis(50)).build();

  private SmartRuntime.Builder builder() {
    return SmartRuntime.builder().listener(listener);
  }

  private Settlement expect(Crossing crossing, Outcome outcome) {
    listener.settled(1);
    runtime.close();
    timed.close();
    assertThat(listener.started())
        .singleElement()
        .satisfies(call -> assertThat(call.crossing()).isEqualTo(crossing));
    assertThat(listener.settled())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.call()).isSameAs(listener.started().getFirst());
          assertThat(it.settlement().outcome()).isEqualTo(outcome);
        });
    return listener.settled().getFirst().settlement();
  }

  private Flow.Publisher<Integer> failing() {
    return subscriber -> {
      source.subscribe(subscriber);
      subscriber.onNext(1);
      subscriber.onError(onPurpose);
    };
  }

  private static HandSubscriber<Integer> subscribe(Flow.Publisher<Integer> publisher, long count) {
    HandSubscriber<Integer> subscriber = new HandSubscriber<>(count);
    publisher.subscribe(subscriber);
    return subscriber;
  }

  @Test
  @DisplayName("pulled, and its publisher fails")
  void pullFails() {
    try (Stream<Integer> stream = runtime.stream(failing())) {
      assertThat(catchThrowable(stream::toList)).hasCause(onPurpose);
    }
    assertThat(expect(Crossing.AWAIT, Outcome.FAILURE).failure()).isSameAs(onPurpose);
  }

  @Test
  @DisplayName("pulled, and subscribing fails")
  void subscribeFails() {
    IllegalStateException failure = new IllegalStateException("on purpose");
    try (Stream<Integer> stream =
        runtime.stream(subscriber -> {
          throw failure;
        })) {
      assertThat(catchThrowable(stream::toList)).isSameAs(failure);
    }
    assertThat(expect(Crossing.AWAIT, Outcome.FAILURE).failure()).isSameAs(failure);
  }

  @Test
  @DisplayName("pulled, and an element does not come in time")
  void pullTimesOut() {
    try (Stream<Integer> stream = timed.stream(source)) {
      assertThat(catchThrowable(stream::toList)).hasCauseInstanceOf(TimeoutException.class);
    }
    Settlement settlement = expect(Crossing.AWAIT, Outcome.TIMED_OUT);
    assertThat(settlement.failure()).isInstanceOf(TimeoutException.class);
    assertThat(settlement.waitNanos()).isGreaterThanOrEqualTo(Duration.ofMillis(40).toNanos());
  }

  @Test
  @DisplayName("pulled, and the reader is interrupted")
  void pullInterrupted() throws Exception {
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread reader =
        Thread.startVirtualThread(() -> {
          try (Stream<Integer> stream = runtime.stream(source)) {
            thrown.complete(catchThrowable(stream::toList));
          }
        });
    assertThat(source.subscriber()).isNotNull();
    reader.interrupt();
    assertThat(Waiting.value(thrown)).isNotNull();
    expect(Crossing.AWAIT, Outcome.CANCELLED);
  }

  @Test
  @DisplayName("pulled on a loop: a refusal")
  void pullRefused() throws Exception {
    try (Caller loop = CallerKind.BUILT_IN_LOOP.open();
        Stream<Integer> stream = runtime.stream(failing())) {
      Iterator<Integer> iterator = stream.iterator();
      assertThat(catchThrowable(() -> loop.call(iterator::hasNext))).isNotNull();
      expect(Crossing.REFUSE, Outcome.REFUSED);
    }
  }

  @Test
  @DisplayName("pulled after close(): a refusal")
  void pullAfterClose() {
    runtime.close();
    try (Stream<Integer> stream = runtime.stream(source)) {
      assertThat(catchThrowable(stream::toList)).isInstanceOf(RejectedExecutionException.class);
    }
    expect(Crossing.REFUSE, Outcome.REFUSED);
    assertThat(source.subscriptions).hasValue(0);
  }

  @Test
  @DisplayName("published to its end")
  void published() throws Exception {
    Waiting.value(subscribe(runtime.publisher(() -> Stream.of(1, 2)), Long.MAX_VALUE).end);
    Settlement settlement = expect(Crossing.OFFLOAD, Outcome.VALUE);
    assertThat(settlement.bodyThread()).isNotNull().isNotSameAs(Thread.currentThread());
    assertThat(listener.started().getFirst().executor()).isEqualTo("default");
    assertThat(listener.started().getFirst().callerThread()).isSameAs(Thread.currentThread());
  }

  @Test
  @DisplayName("published, and reading fails")
  void publishingFails() throws Exception {
    Waiting.failure(
        subscribe(
                runtime.publisher(() -> {
                  throw onPurpose;
                }),
                1)
            .end);
    assertThat(expect(Crossing.OFFLOAD, Outcome.FAILURE).failure()).isSameAs(onPurpose);
  }

  @Test
  @DisplayName("published, and an element takes too long")
  void publishingTimesOut() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Flow.Publisher<Integer> stuck =
        timed.publisher(() -> {
          never.await();
          return Stream.of(1);
        });
    Waiting.failure(subscribe(stuck, 1).end);
    expect(Crossing.OFFLOAD, Outcome.TIMED_OUT);
  }

  @Test
  @DisplayName("published to one who asks for less than one")
  void badDemand() throws Exception {
    HandSubscriber<Integer> subscriber = subscribe(runtime.publisher(() -> Stream.of(1, 2)), 1);
    subscriber.subscription.request(-1);
    Throwable failure = Waiting.failure(subscriber.end);
    assertThat(expect(Crossing.OFFLOAD, Outcome.FAILURE).failure()).isSameAs(failure);
  }

  @Test
  @DisplayName("published to one who throws: cancelled")
  void brokenSubscriber() {
    runtime
        .publisher(() -> Stream.of(1, 2))
        .subscribe(
            new HandSubscriber<>(2) {
              @Override
              public void onNext(Integer element) {
                throw new IllegalStateException("on purpose");
              }
            });
    expect(Crossing.OFFLOAD, Outcome.CANCELLED);
  }

  @Test
  @DisplayName("published on an executor that is full")
  void rejected() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Void> running =
        CompletableFuture.runAsync(() -> Waiting.openUnchecked(release), one);
    Flow.Publisher<Integer> publisher = runtime.publisher("one", () -> Stream.of(1));
    assertThat(Waiting.failure(subscribe(publisher, 1).end))
        .isInstanceOf(RejectedExecutionException.class);
    release.countDown();
    Waiting.<Object>value(running.thenApply(nothing -> "ended"));
    expect(Crossing.OFFLOAD, Outcome.REFUSED);
    assertThat(listener.started().getFirst().executor()).isEqualTo("one");
  }

  @Test
  @DisplayName("published after close(): a refusal")
  void publishedAfterClose() throws Exception {
    runtime.close();
    Waiting.failure(subscribe(runtime.publisher(() -> Stream.of(1)), 1).end);
    expect(Crossing.REFUSE, Outcome.REFUSED);
  }
}
