package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener.Outcome;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A stream as a publisher")
@Timeout(60)
class PublisherTest {

  private final RecordingListener listener = new RecordingListener();

  @AutoClose private final ExecutorService one = SmartExecutors.bounded("one", 1, 1);

  @AutoClose
  private final SmartRuntime runtime =
      SmartRuntime.builder().listener(listener).executor("one", one).build();

  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Thread reader;

  private Stream<Integer> numbers(int count) {
    opened.incrementAndGet();
    return IntStream.range(0, count)
        .boxed()
        .peek(element -> {
          reader = Thread.currentThread();
          read.incrementAndGet();
        })
        .onClose(this::closed);
  }

  private void closed() {
    closed.incrementAndGet();
    closing.countDown();
  }

  /** A stream whose third element does not come. */
  private Stream<Integer> stuck(CountDownLatch waiting) {
    return numbers(10)
        .peek(element -> {
          if (element == 2) {
            waiting.countDown();
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              throw new IllegalStateException("interrupted", e);
            }
          }
        });
  }

  private <T> HandSubscriber<T> subscribe(Flow.Publisher<T> publisher, long requested) {
    HandSubscriber<T> subscriber = new HandSubscriber<>(requested);
    publisher.subscribe(subscriber);
    return subscriber;
  }

  @Test
  @DisplayName("is cold: each subscription opens the stream once, on a thread of its own")
  void cold() throws Exception {
    Flow.Publisher<Integer> publisher = runtime.publisher(() -> numbers(3));
    assertThat(opened).hasValue(0);
    for (int i = 1; i <= 2; i++) {
      HandSubscriber<Integer> subscriber = subscribe(publisher, Long.MAX_VALUE);
      Waiting.value(subscriber.end);
      assertThat(subscriber.elements).containsExactly(0, 1, 2);
      assertThat(subscriber.threads).doesNotContain(Thread.currentThread());
      assertThat(opened).hasValue(i);
      assertThat(closed).hasValue(i);
    }
  }

  @Test
  @DisplayName("83. Only what is demanded is read")
  void demand() throws Exception {
    HandSubscriber<Integer> subscriber = subscribe(runtime.publisher(() -> numbers(10)), 0);
    subscriber.subscription.request(2);
    subscriber.await(2);
    Waiting.parked(reader);
    assertThat(read).hasValue(2);
    subscriber.subscription.request(3);
    subscriber.await(3);
    Waiting.parked(reader);
    assertThat(read).hasValue(5);
    subscriber.subscription.cancel();
    Waiting.open(closing);
    assertThat(read).hasValue(5);
  }

  @Test
  @DisplayName("84. Downstream takes n → no further element is asked for")
  void takes() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Iterator<Integer> counting =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            asked.incrementAndGet();
            return true;
          }

          @Override
          public Integer next() {
            return asked.get();
          }
        };
    CountDownLatch three = new CountDownLatch(3);
    HandSubscriber<Integer> taking =
        new HandSubscriber<>(Long.MAX_VALUE) {
          @Override
          public void onNext(Integer element) {
            three.countDown();
            if (three.getCount() == 0) {
              subscription.cancel();
            }
          }
        };
    runtime.publisherOfIterator(() -> counting).subscribe(taking);
    Waiting.open(three);
    runtime.close(); // waits for the body
    assertThat(asked).hasValue(3);
  }

  @Test
  @DisplayName("85. Closed exactly once: at its end")
  void closedAtItsEnd() throws Exception {
    Waiting.value(subscribe(runtime.publisher(() -> numbers(3)), Long.MAX_VALUE).end);
    runtime.close();
    assertThat(closed).hasValue(1);
  }

  @Test
  @DisplayName("85. Closed exactly once: when reading fails, and the subscriber gets that failure")
  void closedAfterAFailure() throws Exception {
    IllegalStateException failure = new IllegalStateException("on purpose");
    Flow.Publisher<Integer> failing =
        runtime.publisher(() ->
            numbers(3)
                .peek(element -> {
                  if (element == 1) {
                    throw failure;
                  }
                }));
    HandSubscriber<Integer> subscriber = subscribe(failing, Long.MAX_VALUE);
    assertThat(Waiting.failure(subscriber.end)).isSameAs(failure);
    assertThat(subscriber.elements).containsExactly(0);
    runtime.close();
    assertThat(closed).hasValue(1);
  }

  @Test
  @DisplayName("85. Closed exactly once: when it is cancelled, which interrupts a read that waits")
  void closedByACancel() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    AtomicBoolean flagInClose = new AtomicBoolean();
    Flow.Publisher<Integer> publisher =
        runtime.publisher(() ->
            stuck(waiting).onClose(() -> flagInClose.set(Thread.currentThread().isInterrupted())));
    HandSubscriber<Integer> subscriber = subscribe(publisher, Long.MAX_VALUE);
    Waiting.open(waiting);
    subscriber.subscription.cancel();
    Waiting.open(closing);
    subscriber.subscription.cancel();
    runtime.close();

    assertThat(closed).hasValue(1);
    assertThat(flagInClose).as("closing is not interrupted").isFalse();
    assertThat(subscriber.end).isNotDone();
    assertThat(listener.settled(1))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.call().crossing()).isEqualTo(Crossing.OFFLOAD);
          assertThat(it.settlement().outcome()).isEqualTo(Outcome.CANCELLED);
        });
  }

  @Test
  @DisplayName(
      "85. Closed exactly once: when it is cancelled in a signal, which interrupts nothing")
  void closedByACancelWithin() throws Exception {
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    HandSubscriber<Integer> subscriber =
        new HandSubscriber<>(Long.MAX_VALUE) {
          @Override
          public void onNext(Integer element) {
            subscription.cancel();
            interrupted.complete(Thread.currentThread().isInterrupted());
          }
        };
    runtime.publisher(() -> numbers(3)).subscribe(subscriber);
    assertThat(Waiting.value(interrupted)).isFalse();
    Waiting.open(closing);
    runtime.close();
    assertThat(closed).hasValue(1);
    assertThat(read).hasValue(1);
    assertThat(subscriber.end).isNotDone();
  }

  /** Can be iterated and closed, and so can its iterators. */
  private final class Rows implements Iterable<Integer>, AutoCloseable {
    @Override
    public Iterator<Integer> iterator() {
      return new CloseableIterator();
    }

    @Override
    public void close() {
      closed();
    }
  }

  private final class CloseableIterator implements Iterator<Integer>, AutoCloseable {
    private int next;

    @Override
    public boolean hasNext() {
      return next < 3;
    }

    @Override
    public Integer next() {
      return next++;
    }

    @Override
    public void close() {
      closed();
    }
  }

  @Test
  @DisplayName("85. Iterators, and what they come from, are closed exactly once")
  void closesIterators() throws Exception {
    HandSubscriber<Integer> iterable =
        subscribe(runtime.publisherOfIterable(Rows::new), Long.MAX_VALUE);
    Waiting.value(iterable.end);
    assertThat(iterable.elements).containsExactly(0, 1, 2);
    assertThat(closed).hasValue(2);

    HandSubscriber<Integer> iterator =
        subscribe(runtime.publisherOfIterator(CloseableIterator::new), Long.MAX_VALUE);
    Waiting.value(iterator.end);
    assertThat(iterator.elements).containsExactly(0, 1, 2);
    assertThat(closed).hasValue(3);
  }

  @Test
  @DisplayName(
      "A stream that cannot be closed fails the subscription; after a cancel it is reported")
  void cannotBeClosed() throws Exception {
    IllegalStateException failure = new IllegalStateException("cannot close");
    Flow.Publisher<Integer> publisher =
        runtime.publisher(() ->
            numbers(3)
                .onClose(() -> {
                  throw failure;
                }));
    assertThat(Waiting.failure(subscribe(publisher, Long.MAX_VALUE).end)).isSameAs(failure);

    HandSubscriber<Integer> cancelled = subscribe(publisher, 1);
    cancelled.await(1);
    cancelled.subscription.cancel();
    assertThat(listener.reported(1))
        .singleElement()
        .satisfies(it -> assertThat(it.failure()).isSameAs(failure));
  }

  @Test
  @DisplayName("What cannot be opened, null for a stream, and null in it fail the subscription")
  void failures() throws Exception {
    IOException failure = new IOException("on purpose");
    Flow.Publisher<Integer> failing =
        runtime.publisher(() -> {
          throw failure;
        });
    assertThat(Waiting.failure(subscribe(failing, 1).end)).isSameAs(failure);
    assertThat(Waiting.failure(subscribe(runtime.publisher(() -> null), 1).end))
        .isInstanceOf(NullPointerException.class);
    assertThat(
            Waiting.failure(
                subscribe(runtime.publisher(() -> Stream.of(1, null)), Long.MAX_VALUE).end))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("must not publish null");
  }

  @OnEveryResumingLoop
  @DisplayName("5. Subscribed to on a loop it signals there, all in order, and never waits")
  void onALoop(CallerKind kind) throws Exception {
    int count = 5_000;
    try (Caller loop = kind.open()) {
      Thread thread = loop.call(Thread::currentThread);
      HandSubscriber<Integer> subscriber =
          loop.call(() -> subscribe(runtime.publisher(() -> numbers(count)), Long.MAX_VALUE));
      Waiting.value(subscriber.end);
      assertThat(subscriber.elements)
          .containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
      assertThat(subscriber.threads).containsOnly(thread);
      assertThat(subscriber.ending).isSameAs(thread);
      assertThat(reader).isNotSameAs(thread);
    }
  }

  @Test
  @DisplayName("83. A loop that is slower than what is read is sent a bounded number ahead")
  void boundedOnALoop() throws Exception {
    try (Caller loop = CallerKind.BUILT_IN_LOOP.open()) {
      CountDownLatch held = new CountDownLatch(1);
      HandSubscriber<Integer> subscriber =
          loop.call(() -> subscribe(runtime.publisher(() -> numbers(100_000)), 0));
      CompletableFuture<Void> holding =
          loop.submit(() -> {
            subscriber.subscription.request(Long.MAX_VALUE);
            Waiting.open(held);
            return null;
          });
      while (reader == null) {
        Thread.onSpinWait();
      }
      Waiting.parked(reader);
      assertThat(read.get()).isLessThan(1_000);
      held.countDown();
      Waiting.value(holding);
      Waiting.value(subscriber.end);
      assertThat(subscriber.elements).hasSize(100_000);
    }
  }

  @Test
  @DisplayName("86. Rejected by its executor it fails, and 45. holds its place until it is closed")
  void bounded() throws Exception {
    Flow.Publisher<Integer> publisher = runtime.publisher("one", () -> numbers(3));
    HandSubscriber<Integer> running = subscribe(publisher, 1);
    running.await(1);
    HandSubscriber<Integer> queued = subscribe(publisher, Long.MAX_VALUE);
    HandSubscriber<Integer> rejected = subscribe(publisher, Long.MAX_VALUE);
    assertThat(Waiting.failure(rejected.end))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessageContaining("SmartRuntime.publisher() was rejected by executor 'one'");
    assertThat(queued.elements).isEmpty();
    running.subscription.cancel();
    Waiting.value(queued.end);
    assertThat(queued.elements).containsExactly(0, 1, 2);
  }

  @Test
  @DisplayName("38. Cancelled while queued → never opened")
  void cancelledInTheQueue() throws Exception {
    Flow.Publisher<Integer> publisher = runtime.publisher("one", () -> numbers(3));
    HandSubscriber<Integer> running = subscribe(publisher, 1);
    running.await(1);
    subscribe(publisher, 1).subscription.cancel();
    HandSubscriber<Integer> next = subscribe(publisher, Long.MAX_VALUE);
    running.subscription.cancel();
    Waiting.value(next.end);
    assertThat(opened).hasValue(2);
  }

  @Test
  @DisplayName("38. Cancelled as it is subscribed to → never opened")
  void cancelledAtOnce() {
    HandSubscriber<Integer> subscriber =
        new HandSubscriber<>(0) {
          @Override
          public void onSubscribe(Flow.Subscription given) {
            given.cancel();
          }
        };
    runtime.publisher(() -> numbers(3)).subscribe(subscriber);
    runtime.close();
    assertThat(opened).hasValue(0);
    assertThat(listener.started()).isEmpty();
  }

  @Test
  @DisplayName("49. An element that takes too long → TimeoutException, the read is interrupted")
  void timeoutOfAnElement() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    try (SmartRuntime timed = SmartRuntime.builder().timeout(Duration.ofSeconds(1)).build()) {
      HandSubscriber<Integer> subscriber =
          subscribe(timed.publisher(() -> stuck(waiting)), Long.MAX_VALUE);
      assertThat(Waiting.failure(subscriber.end))
          .isInstanceOf(TimeoutException.class)
          .hasMessage("SmartRuntime.publisher() did not yield an element within 1 s");
      assertThat(subscriber.elements).containsExactly(0, 1);
      Waiting.open(closing);
    }
    assertThat(closed).hasValue(1);
  }

  @Test
  @DisplayName("49. Time without demand does not count")
  void timeWithoutDemand() throws Exception {
    try (SmartRuntime timed = SmartRuntime.builder().timeout(Duration.ofSeconds(1)).build()) {
      HandSubscriber<Integer> subscriber = subscribe(timed.publisher(() -> numbers(3)), 1);
      subscriber.await(1);
      CompletableFuture<Void> later = new CompletableFuture<>();
      assertThat(later.completeOnTimeout(null, 1_500, TimeUnit.MILLISECONDS))
          .succeedsWithin(Caller.PATIENCE);
      subscriber.subscription.request(Long.MAX_VALUE);
      Waiting.value(subscriber.end);
      assertThat(subscriber.elements).containsExactly(0, 1, 2);
    }
  }

  @Test
  @DisplayName("53. A deadline around the subscribing call limits the whole")
  void deadlineAround() throws Exception {
    try (SmartRuntime timed = SmartRuntime.builder().timeout(Duration.ofSeconds(2)).build()) {
      CountDownLatch subscribed = new CountDownLatch(1);
      CompletableFuture<HandSubscriber<Integer>> subscribing =
          timed.offload(() -> {
            HandSubscriber<Integer> subscriber = subscribe(runtime.publisher(() -> numbers(10)), 1);
            subscribed.countDown();
            return subscriber;
          });
      HandSubscriber<Integer> subscriber = Waiting.value(subscribing);
      assertThat(Waiting.failure(subscriber.end))
          .isInstanceOf(TimeoutException.class)
          .hasMessageContaining("before the deadline of SmartRuntime.offload()");
      Waiting.open(closing);
    }
  }

  @Test
  @DisplayName("Demand that is not positive fails the subscription")
  void badDemand() throws Exception {
    HandSubscriber<Integer> subscriber = subscribe(runtime.publisher(() -> numbers(3)), 1);
    subscriber.await(1);
    subscriber.subscription.request(0);
    assertThat(Waiting.failure(subscriber.end))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("requested 0 elements")
        .hasMessageContaining("3.9");
    Waiting.open(closing);
  }

  @Test
  @DisplayName("A subscriber that throws is cancelled and reported, and the stream closed")
  void brokenSubscriber() throws Exception {
    IllegalStateException failure = new IllegalStateException("broken");
    HandSubscriber<Integer> subscriber =
        new HandSubscriber<>(Long.MAX_VALUE) {
          @Override
          public void onNext(Integer element) {
            throw failure;
          }
        };
    runtime.publisher(() -> numbers(3)).subscribe(subscriber);
    Waiting.open(closing);
    assertThat(listener.reported(1))
        .singleElement()
        .satisfies(it -> assertThat(it.failure()).isSameAs(failure));
    runtime.close();
    assertThat(subscriber.end).isNotDone();
    assertThat(closed).hasValue(1);
  }

  @Test
  @DisplayName("91. After close() it fails")
  void afterClose() throws Exception {
    Flow.Publisher<Integer> publisher = runtime.publisher(() -> numbers(3));
    runtime.close();
    assertThat(Waiting.failure(subscribe(publisher, 1).end))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessageContaining("SmartRuntime that is closed");
  }
}
