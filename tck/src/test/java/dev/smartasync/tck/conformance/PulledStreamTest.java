package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener.Outcome;
import dev.smartasync.spi.Crossing;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A publisher as a stream")
@Timeout(60)
class PulledStreamTest {

  private final RecordingListener listener = new RecordingListener();

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().listener(listener).build();

  private final HandPublisher source = new HandPublisher();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 256})
  @DisplayName("yields all elements in order, however little it takes ahead")
  void allInOrder(int prefetch) {
    int count = 20_000;
    Flow.Publisher<Integer> counting =
        subscriber -> {
          SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();
          publisher.subscribe(subscriber);
          Thread.startVirtualThread(() -> {
            try (publisher) {
              for (int i = 0; i < count; i++) {
                publisher.submit(i);
              }
            }
          });
        };
    try (Stream<Integer> stream = runtime.stream(counting, prefetch)) {
      int[] next = {0};
      stream.forEachOrdered(element -> assertThat(element).isEqualTo(next[0]++));
      assertThat(next[0]).isEqualTo(count);
    }
  }

  @Test
  @DisplayName("subscribes when the first element is asked for, once")
  void lazy() {
    Stream<Integer> stream = runtime.stream(source);
    assertThat(source.subscriptions).hasValue(0);
    Iterator<Integer> iterator = stream.iterator();
    CompletableFuture<Integer> first = CompletableFuture.supplyAsync(iterator::next);
    source.subscriber().onNext(7);
    assertThat(first).succeedsWithin(Caller.PATIENCE).isEqualTo(7);
    assertThat(source.subscriptions).hasValue(1);
    stream.close();
  }

  @Test
  @DisplayName("79. Closed early → subscription cancelled, once")
  void closedEarly() {
    Flow.Publisher<Integer> prompt =
        subscriber -> {
          source.subscribe(subscriber);
          subscriber.onNext(1);
          subscriber.onNext(2);
        };
    Stream<Integer> stream = runtime.stream(prompt);
    assertThat(stream.iterator().next()).isEqualTo(1);
    assertThat(source.cancels).hasValue(0);
    stream.close();
    stream.close();
    assertThat(source.cancels).hasValue(1);
    assertThat(listener.settled(1))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.call().crossing()).isEqualTo(Crossing.AWAIT);
          assertThat(it.settlement().outcome()).isEqualTo(Outcome.CANCELLED);
        });
  }

  @Test
  @DisplayName("79. Closed before it is read → never subscribed")
  void closedAtOnce() {
    Stream<Integer> stream = runtime.stream(source);
    Iterator<Integer> iterator = stream.iterator();
    stream.close();
    assertThat(iterator.hasNext()).isFalse();
    assertThat(source.subscriptions).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("80. close() from another thread → hasNext wakes, with false")
  void closedMeanwhile(boolean virtual) throws Exception {
    Stream<Integer> stream = runtime.stream(source);
    CompletableFuture<Boolean> hasNext = new CompletableFuture<>();
    Thread.Builder kind = virtual ? Thread.ofVirtual() : Thread.ofPlatform();
    Thread reader = kind.start(() -> hasNext.complete(stream.iterator().hasNext()));
    assertThat(source.subscriber()).isNotNull();
    Waiting.parked(reader);
    stream.close();

    assertThat(Waiting.value(hasNext)).isFalse();
    assertThat(source.cancels).hasValue(1);
  }

  @OnEveryLoop
  @DisplayName("81. On a loop → creating allowed, iterating refused")
  void onALoop(CallerKind kind) throws Exception {
    try (Caller loop = kind.open();
        Stream<Integer> stream = loop.call(() -> runtime.stream(source))) {
      Iterator<Integer> iterator = stream.iterator();
      assertThatThrownBy(() -> loop.call(iterator::hasNext))
          .isExactlyInstanceOf(BlockingCallRefusedException.class)
          .hasMessageStartingWith("SmartRuntime.stream() was called synchronously on event loop");
      assertThat(source.subscriptions).as("nothing is subscribed to").hasValue(0);
    }
  }

  @Test
  @DisplayName("81. Begun elsewhere, iterating on a loop is refused, too")
  void goesOnToALoop() throws Exception {
    Flow.Publisher<Integer> prompt =
        subscriber -> {
          source.subscribe(subscriber);
          subscriber.onNext(1);
          subscriber.onNext(2);
        };
    try (Caller loop = CallerKind.BUILT_IN_LOOP.open();
        Stream<Integer> stream = runtime.stream(prompt)) {
      Iterator<Integer> iterator = stream.iterator();
      assertThat(iterator.next()).isEqualTo(1);
      assertThatThrownBy(() -> loop.call(iterator::hasNext))
          .isExactlyInstanceOf(BlockingCallRefusedException.class);
      assertThat(iterator.next()).as("nothing is lost").isEqualTo(2);
    }
  }

  @Test
  @DisplayName("82. subscribe throws → hasNext throws that, and then there is nothing")
  void subscribeThrows() {
    IllegalStateException failure = new IllegalStateException("on purpose");
    Iterator<Integer> iterator =
        runtime.<Integer>stream(
                subscriber -> {
                  throw failure;
                })
            .iterator();
    assertThatThrownBy(iterator::hasNext).isSameAs(failure);
    assertThat(iterator.hasNext()).isFalse();
  }

  @Test
  @DisplayName("83. Slow consumer → demand is bounded by what it has taken")
  void demand() {
    int prefetch = 8;
    Flow.Publisher<Integer> eager =
        subscriber -> {
          source.subscribe(subscriber);
          for (int i = 0; i < prefetch; i++) {
            subscriber.onNext(i);
          }
        };
    try (Stream<Integer> stream = runtime.stream(eager, prefetch)) {
      Iterator<Integer> iterator = stream.iterator();
      int given = prefetch;
      for (int taken = 1; taken < 100; taken++) {
        assertThat(iterator.next()).isNotNegative();
        long requested = source.requested.get();
        assertThat(requested).isBetween((long) prefetch, (long) prefetch + taken);
        for (; given < requested; given++) {
          source.subscriber().onNext(given);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 65})
  @DisplayName("83. More than demanded → an error, after what was demanded")
  void overflow(int prefetch) {
    Flow.Publisher<Integer> flooding =
        subscriber -> {
          source.subscribe(subscriber);
          for (int i = 0; i < 100; i++) {
            subscriber.onNext(i);
          }
        };
    try (Stream<Integer> stream = runtime.stream(flooding, prefetch)) {
      Iterator<Integer> iterator = stream.iterator();
      for (int i = 0; i < prefetch; i++) {
        assertThat(iterator.next()).isEqualTo(i);
      }
      assertThatThrownBy(iterator::hasNext)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("more elements than were requested");
      assertThat(source.cancels).hasValue(1);
    }
  }

  @Test
  @DisplayName("throws what the publisher fails with, after what came before")
  void fails() {
    IOException failure = new IOException("on purpose");
    Flow.Publisher<Integer> failing =
        subscriber -> {
          source.subscribe(subscriber);
          subscriber.onNext(1);
          subscriber.onError(failure);
        };
    Iterator<Integer> iterator = runtime.stream(failing).iterator();
    assertThat(iterator.next()).isEqualTo(1);
    assertThatThrownBy(iterator::hasNext)
        .isInstanceOf(CompletionException.class)
        .satisfies(thrown -> assertThat(thrown.getCause()).isSameAs(failure));
    assertThat(iterator.hasNext()).isFalse();
    assertThat(listener.settled(1))
        .extracting(it -> it.settlement().failure())
        .containsExactly(failure);
  }

  @Test
  @DisplayName("34. Interrupted while it waits → cancelled, with the flag set")
  void interrupted() throws Exception {
    Stream<Integer> stream = runtime.stream(source);
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    Thread reader =
        Thread.startVirtualThread(() -> {
          try {
            thrown.completeExceptionally(
                new AssertionError("there is " + stream.iterator().next()));
          } catch (RuntimeException expected) {
            thrown.complete(expected);
          }
          flag.complete(Thread.currentThread().isInterrupted());
        });
    assertThat(source.subscriber()).isNotNull();
    reader.interrupt();

    assertThat(Waiting.value(thrown)).isInstanceOf(CancellationException.class);
    assertThat(Waiting.value(flag)).isTrue();
    assertThat(source.cancels).hasValue(1);
  }

  @Test
  @DisplayName("49. The runtime's timeout limits the wait for each element")
  void timeoutOfAnElement() {
    try (SmartRuntime timed = SmartRuntime.builder().timeout(Duration.ofMillis(50)).build()) {
      Flow.Publisher<Integer> stopping =
          subscriber -> {
            source.subscribe(subscriber);
            subscriber.onNext(1);
          };
      Iterator<Integer> iterator = timed.stream(stopping).iterator();
      assertThat(iterator.next()).isEqualTo(1);
      assertThatThrownBy(iterator::hasNext)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(TimeoutException.class)
          .hasMessageContaining("SmartRuntime.stream() did not yield an element within 50 ms");
      assertThat(source.cancels).hasValue(1);
    }
  }

  @Test
  @DisplayName("53. A deadline around the read limits all of it")
  void deadlineAround() throws Exception {
    try (SmartRuntime timed = SmartRuntime.builder().timeout(Duration.ofSeconds(1)).build()) {
      CompletableFuture<Long> reading =
          timed.offload(() -> runtime.stream(source).count()); // whose runtime has no timeout
      Throwable failure = Waiting.failure(reading); // the body's, or the call's own
      assertThat(failure instanceof CompletionException ? failure.getCause() : failure)
          .isInstanceOf(TimeoutException.class);
      assertThat(source.subscriber()).isNotNull();
      while (source.cancels.get() == 0) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  @DisplayName("is one call to a listener, which starts and settles once")
  void observed() {
    Flow.Publisher<Integer> three =
        subscriber -> {
          source.subscribe(subscriber);
          List.of(1, 2, 3).forEach(subscriber::onNext);
          subscriber.onComplete();
        };
    assertThat(runtime.stream(three)).containsExactly(1, 2, 3);
    assertThat(listener.settled(1))
        .singleElement()
        .satisfies(it -> assertThat(it.settlement().outcome()).isEqualTo(Outcome.VALUE));
    assertThat(listener.started()).hasSize(1);
  }

  @Test
  @DisplayName("takes at least one element ahead")
  void prefetch() {
    assertThatThrownBy(() -> runtime.stream(source, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The prefetch is 0.");
  }
}
