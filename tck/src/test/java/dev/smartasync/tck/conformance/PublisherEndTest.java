package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a subscription to a stream ends: where the end meets a read, a close or another end. */
@DisplayName("The end of a published stream:")
@Timeout(60)
class PublisherEndTest {

  private static final Duration LIMIT = Duration.ofSeconds(1);

  /** Longer than the limit. */
  private static final long LONG_MILLIS = 1_500;

  @AutoClose private final ExecutorService two = SmartExecutors.bounded("two", 2, 10);

  private final RecordingListener listener = new RecordingListener();

  @AutoClose
  private final SmartRuntime runtime =
      SmartRuntime.builder()
          .listener(listener)
          .executor("two", two)
          .executor("here", Runnable::run)
          .build();

  @AutoClose
  private final SmartRuntime timed =
      SmartRuntime.builder().timeout(LIMIT).executor("two", two).build();

  private final AtomicInteger closed = new AtomicInteger();
  private final CountDownLatch closing = new CountDownLatch(1);

  private Stream<Integer> endless() {
    return Stream.iterate(0, i -> i + 1).onClose(closed::incrementAndGet);
  }

  private static <T> HandSubscriber<T> subscribe(Flow.Publisher<T> publisher, long requested) {
    HandSubscriber<T> subscriber = new HandSubscriber<>(requested);
    publisher.subscribe(subscriber);
    return subscriber;
  }

  /** Waits for as long; returns whether it was not interrupted. */
  private static boolean undisturbed(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Test
  @DisplayName(
      "87. An executor that runs it on the subscribing thread hears of a cancel in a signal")
  void cancelledWhereItSubscribes() {
    HandSubscriber<Integer> subscriber =
        new HandSubscriber<>(10) {
          @Override
          public void onNext(Integer element) {
            super.onNext(element);
            subscription.cancel();
          }
        };
    runtime.publisher("here", this::endless).subscribe(subscriber);
    assertThat(subscriber.elements).containsExactly(0);
    assertThat(closed).hasValue(1);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  @DisplayName("37. A cancel from elsewhere interrupts what the subscribing thread itself reads")
  void cancelledWhileItReadsWhereItSubscribes() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    HandSubscriber<Boolean> subscriber = new HandSubscriber<>(10);
    Flow.Publisher<Boolean> stuck =
        runtime.publisher("here", () -> Stream.generate(() -> stuck(reading)));
    CompletableFuture<Boolean> subscribing =
        CompletableFuture.supplyAsync(() -> {
          stuck.subscribe(subscriber);
          return Thread.interrupted();
        });
    Waiting.open(reading);
    subscriber.subscription.cancel();
    assertThat(Waiting.value(subscribing)).as("the flag is cleared").isFalse();
    assertThat(subscriber.elements).isEmpty();
  }

  private static boolean stuck(CountDownLatch reading) {
    reading.countDown();
    return undisturbed(Caller.PATIENCE.toMillis());
  }

  @Test
  @DisplayName("85. A cancel that comes while the source is closed does not disturb that")
  void cancelledWhileItCloses() throws Exception {
    CountDownLatch cancelled = new CountDownLatch(1);
    CompletableFuture<Boolean> undisturbed = new CompletableFuture<>();
    HandSubscriber<Integer> subscriber =
        subscribe(
            runtime.publisher(() ->
                Stream.of(1)
                    .onClose(() -> {
                      closing.countDown();
                      try {
                        Waiting.open(cancelled);
                        undisturbed.complete(undisturbed(1));
                      } catch (InterruptedException e) {
                        undisturbed.complete(false);
                      }
                    })),
            Long.MAX_VALUE);
    Waiting.open(closing);
    subscriber.subscription.cancel();
    cancelled.countDown();
    assertThat(Waiting.value(undisturbed)).isTrue();
    runtime.close();
    assertThat(subscriber.end).isNotDone();
  }

  @Test
  @DisplayName("49. The time that a subscriber takes does not count, though it has asked for more")
  void timeOfTheSubscriber() throws Exception {
    HandSubscriber<Integer> slow =
        new HandSubscriber<>(1) {
          @Override
          public void onNext(Integer element) {
            subscription.request(1);
            boolean unused = undisturbed(LONG_MILLIS);
          }
        };
    timed.publisher(() -> Stream.of(1, 2)).subscribe(slow);
    Waiting.value(slow.end);
  }

  @Test
  @DisplayName("90. close() ends one that waits for its loop to take elements")
  void closedWhileItsLoopIsHeld() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    SmartRuntime held = SmartRuntime.builder().build();
    try (Caller loop = CallerKind.BUILT_IN_LOOP.open()) {
      HandSubscriber<Integer> subscriber = new HandSubscriber<>(Long.MAX_VALUE);
      CompletableFuture<Thread> reader = new CompletableFuture<>();
      Flow.Publisher<Integer> numbers =
          held.publisher(() -> endless().peek(each -> reader.complete(Thread.currentThread())));
      loop.execute(() -> {
        numbers.subscribe(subscriber);
        Waiting.openUnchecked(release);
      });
      Waiting.parked(Waiting.value(reader));
      held.close();
      release.countDown();
      assertThat(Waiting.failure(subscriber.end)).isInstanceOf(RejectedExecutionException.class);
    }
  }

  @Test
  @DisplayName(
      "35. A cancel in a signal leaves the flag of a subscribing thread that was interrupted")
  void flagOfTheSubscribingThread() {
    HandSubscriber<Integer> interrupted =
        new HandSubscriber<>(10) {
          @Override
          public void onNext(Integer element) {
            Thread.currentThread().interrupt();
            subscription.cancel();
          }
        };
    runtime.publisher("here", this::endless).subscribe(interrupted);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  @DisplayName("49. The time that closing takes does not count")
  void timeOfClosing() throws Exception {
    HandSubscriber<Integer> subscriber =
        subscribe(
            timed.publisher(() ->
                Stream.of(1, 2)
                    .onClose(() -> {
                      if (undisturbed(LONG_MILLIS)) {
                        closed.incrementAndGet();
                      }
                    })),
            Long.MAX_VALUE);
    Waiting.value(subscriber.end);
    assertThat(subscriber.elements).containsExactly(1, 2);
    assertThat(closed).hasValue(1);
  }

  @Test
  @DisplayName("49. Opening counts from when an element is requested, however late that is")
  void timeOfOpening() throws Exception {
    CountDownLatch opening = new CountDownLatch(1);
    HandSubscriber<Integer> subscriber =
        subscribe(
            timed.publisher(() -> {
              opening.countDown();
              boolean unused = undisturbed(Caller.PATIENCE.toMillis());
              return Stream.of(1);
            }),
            0);
    Waiting.open(opening);
    subscriber.subscription.request(1);
    assertThat(Waiting.failure(subscriber.end)).isInstanceOf(TimeoutException.class);
  }

  @Test
  @DisplayName("49. Asking for more does not give an element more time")
  void timeIsNotGivenAgain() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    for (int place = 0; place < 2; place++) {
      CompletableFuture<?> unused = runtime.offload("two", () -> busy.await());
    }
    HandSubscriber<Integer> queued = subscribe(timed.publisher("two", this::endless), 1);
    long start = System.nanoTime();
    while (!queued.end.isDone()) {
      queued.subscription.request(1);
      boolean unused = undisturbed(100);
      assertThat(System.nanoTime() - start).isLessThan(Caller.PATIENCE.toNanos());
    }
    assertThat(Waiting.failure(queued.end)).isInstanceOf(TimeoutException.class);
    busy.countDown();
  }

  @Test
  @DisplayName("38. What a read yields after the cancel has returned is not signalled")
  void elementAfterTheCancel() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    HandSubscriber<Integer> subscriber =
        subscribe(
            runtime.publisher(() ->
                Stream.generate(() -> {
                  reading.countDown();
                  while (cancelled.getCount() > 0) {
                    Thread.onSpinWait(); // ignores the interrupt
                  }
                  return 1;
                })),
            1);
    Waiting.open(reading);
    subscriber.subscription.cancel();
    cancelled.countDown();
    runtime.close();
    assertThat(subscriber.elements).isEmpty();
  }

  @Test
  @DisplayName("A read that says in its own words that the cancel has interrupted it is no news")
  void interruptionIsNoNews() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    HandSubscriber<Integer> subscriber =
        subscribe(
            runtime.publisher(() ->
                Stream.generate(() -> {
                  reading.countDown();
                  try {
                    new CountDownLatch(1).await();
                    return 1;
                  } catch (InterruptedException e) {
                    throw new IllegalStateException("in its own words", e);
                  }
                })),
            1);
    Waiting.open(reading);
    subscriber.subscription.cancel();
    runtime.close();
    assertThat(listener.reported(0)).isEmpty();
  }

  @Test
  @DisplayName(
      "70. Read by a body of the same executor it gets a place of its own, when one is free")
  void placeOfItsOwn() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CompletableFuture<?> second = runtime.offload("two", () -> busy.await());
    CompletableFuture<Thread> reader = new CompletableFuture<>();
    CompletableFuture<Long> reading =
        runtime.offload(
            "two",
            () -> {
              reader.complete(Thread.currentThread());
              Flow.Publisher<Integer> published =
                  runtime.publisher("two", () -> endless().limit(1_000));
              try (Stream<Integer> pulled = runtime.stream(published)) {
                return pulled.filter(element -> element >= 0).count();
              }
            });
    Waiting.parked(Waiting.value(reader));
    busy.countDown();
    assertThat(Waiting.value(reading)).isEqualTo(1_000);
    Waiting.value(second);
  }

  @Test
  @DisplayName("84. An endless inner stream is read as it is demanded")
  void endlessInnerStream() throws Exception {
    AtomicInteger read = new AtomicInteger();
    HandSubscriber<Integer> subscriber =
        subscribe(
            runtime.publisher(
                () -> Stream.of(1).flatMap(one -> endless().peek(each -> read.incrementAndGet()))),
            3);
    subscriber.await(3);
    subscriber.subscription.cancel();
    runtime.close();
    assertThat(read).hasValue(3);
  }

  /** A cursor: its own iterator. */
  @SuppressWarnings("IterableAndIterator") // there are such
  private final class Cursor implements Iterable<Integer>, Iterator<Integer>, AutoCloseable {
    private int next;

    @Override
    public Iterator<Integer> iterator() {
      return this;
    }

    @Override
    public boolean hasNext() {
      return next < 2;
    }

    @Override
    public Integer next() {
      return next++;
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  @Test
  @DisplayName("85. Closed exactly once: what is its own iterator")
  void itsOwnIterator() throws Exception {
    HandSubscriber<Integer> subscriber =
        subscribe(runtime.publisherOfIterable(Cursor::new), Long.MAX_VALUE);
    Waiting.value(subscriber.end);
    assertThat(subscriber.elements).containsExactly(0, 1);
    assertThat(closed).hasValue(1);
  }

  @Test
  @DisplayName("Iterators, and what has some, are read on the executor that is named")
  void namedExecutor() throws Exception {
    List<Flow.Publisher<Thread>> publishers =
        List.of(
            runtime.publisherOfIterator(
                "two", () -> Stream.generate(Thread::currentThread).iterator()),
            runtime.publisherOfIterable(
                "two", () -> () -> Stream.generate(Thread::currentThread).iterator()));
    for (Flow.Publisher<Thread> publisher : publishers) {
      HandSubscriber<Thread> subscriber = subscribe(publisher, 1);
      subscriber.await(1);
      assertThat(subscriber.elements.element().getName()).startsWith("two-");
      subscriber.subscription.cancel();
    }
  }

  /** Fails to iterate and to close. */
  private static final class Broken implements Iterable<Integer>, AutoCloseable {
    @Override
    public Iterator<Integer> iterator() {
      throw new IllegalStateException("iterator");
    }

    @Override
    public void close() {
      throw new IllegalStateException("close");
    }
  }

  @Test
  @DisplayName("A close that fails does not hide why nothing could be read")
  void failsTwice() throws Exception {
    Throwable failure = Waiting.failure(subscribe(runtime.publisherOfIterable(Broken::new), 1).end);
    assertThat(failure).hasMessage("iterator");
    assertThat(failure.getSuppressed())
        .singleElement()
        .satisfies(second -> assertThat(second).hasMessage("close"));
  }
}
