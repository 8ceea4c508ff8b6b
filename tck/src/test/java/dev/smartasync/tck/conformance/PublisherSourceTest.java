package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is the same for every kind of source that can be closed. */
@DisplayName("A published source of elements")
@Timeout(60)
class PublisherSourceTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  private final CountDownLatch waiting = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger closes = new AtomicInteger();
  private volatile boolean interruptedInClose;

  enum Kind {
    STREAM(1),
    ITERATOR(1),
    ITERABLE(2);

    /** How many are closed: it, and its iterator. */
    private final int closes;

    Kind(int closes) {
      this.closes = closes;
    }
  }

  private abstract class Closeable implements AutoCloseable {
    @Override
    public void close() {
      interruptedInClose |= Thread.currentThread().isInterrupted();
      closes.incrementAndGet();
      closed.countDown();
    }
  }

  /** Counts without end, unless a test says otherwise. */
  private class Numbers extends Closeable implements Iterator<Integer> {

    private int next;

    @Override
    public boolean hasNext() {
      asked.incrementAndGet();
      return true;
    }

    @Override
    public Integer next() {
      return next++;
    }
  }

  private final class Rows extends Closeable implements Iterable<Integer> {

    private final Numbers numbers;

    Rows(Numbers numbers) {
      this.numbers = numbers;
    }

    @Override
    public Iterator<Integer> iterator() {
      return numbers;
    }
  }

  private Flow.Publisher<Integer> publisher(Kind kind, Numbers numbers) {
    return switch (kind) {
      case STREAM ->
          runtime.publisher(() ->
              StreamSupport.stream(Spliterators.spliteratorUnknownSize(numbers, 0), false)
                  .onClose(numbers::close));
      case ITERATOR -> runtime.publisherOfIterator(() -> numbers);
      case ITERABLE -> runtime.publisherOfIterable(() -> new Rows(numbers));
    };
  }

  private HandSubscriber<Integer> subscribe(Kind kind, Numbers numbers, long requested) {
    HandSubscriber<Integer> subscriber = new HandSubscriber<>(requested);
    publisher(kind, numbers).subscribe(subscriber);
    return subscriber;
  }

  private void assertClosed(Kind kind) throws Exception {
    Waiting.open(closed);
    runtime.close(); // waits for the body
    assertThat(closes).hasValue(kind.closes);
    assertThat(interruptedInClose).as("a close is not interrupted").isFalse();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "85. is closed once when it is cancelled in a next() that waits, which that interrupts")
  void cancelled(Kind kind) throws Exception {
    HandSubscriber<Integer> subscriber =
        subscribe(
            kind,
            new Numbers() {
              @Override
              public Integer next() {
                waiting.countDown();
                try {
                  new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                return super.next();
              }
            },
            1);
    Waiting.open(waiting);
    subscriber.subscription.cancel();
    assertClosed(kind);
    assertThat(subscriber.elements).isEmpty();
    assertThat(subscriber.end).isNotDone();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("85. is closed once when its next() fails, and its subscriber gets that failure")
  void nextFails(Kind kind) throws Exception {
    IllegalStateException failure = new IllegalStateException("next");
    HandSubscriber<Integer> subscriber =
        subscribe(
            kind,
            new Numbers() {
              @Override
              public Integer next() {
                Integer next = super.next();
                if (next == 1) {
                  throw failure;
                }
                return next;
              }
            },
            Long.MAX_VALUE);
    assertThat(Waiting.failure(subscriber.end)).isSameAs(failure);
    assertThat(subscriber.elements).containsExactly(0);
    assertClosed(kind);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("85. is closed once when its hasNext() fails, and its subscriber gets that failure")
  void hasNextFails(Kind kind) throws Exception {
    IllegalStateException failure = new IllegalStateException("hasNext");
    HandSubscriber<Integer> subscriber =
        subscribe(
            kind,
            new Numbers() {
              @Override
              public boolean hasNext() {
                if (asked.get() == 2) {
                  throw failure;
                }
                return super.hasNext();
              }
            },
            Long.MAX_VALUE);
    assertThat(Waiting.failure(subscriber.end)).isSameAs(failure);
    assertThat(subscriber.elements).containsExactly(0, 1);
    assertClosed(kind);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("85. is closed once when its subscriber stops early, and asked for nothing more")
  void stopsEarly(Kind kind) throws Exception {
    HandSubscriber<Integer> subscriber =
        new HandSubscriber<>(Long.MAX_VALUE) {
          @Override
          public void onNext(Integer element) {
            super.onNext(element);
            if (element == 1) {
              subscription.cancel();
            }
          }
        };
    publisher(kind, new Numbers()).subscribe(subscriber);
    assertClosed(kind);
    assertThat(subscriber.elements).containsExactly(0, 1);
    assertThat(asked).hasValue(2);
    assertThat(subscriber.end).isNotDone();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("84. is not asked for its end before one more element is requested than it has")
  void exactDemand(Kind kind) throws Exception {
    HandSubscriber<Integer> subscriber =
        subscribe(
            kind,
            new Numbers() {
              @Override
              public boolean hasNext() {
                return super.hasNext() && asked.get() <= 2;
              }
            },
            2);
    subscriber.await(2);
    Waiting.parked(subscriber.threads.element());
    assertThat(asked).hasValue(2);
    assertThat(closes).hasValue(0);
    assertThat(subscriber.end).isNotDone();
    subscriber.subscription.request(1);
    Waiting.value(subscriber.end);
    assertClosed(kind);
  }
}
