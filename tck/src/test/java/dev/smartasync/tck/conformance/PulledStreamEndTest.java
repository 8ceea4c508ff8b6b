package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a pull ends where its publisher, its thread or its runtime is not as it should be. */
@DisplayName("The end of a pulled publisher:")
@Timeout(60)
class PulledStreamEndTest {

  private final RecordingListener listener = new RecordingListener();

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().listener(listener).build();

  private final HandPublisher source = new HandPublisher();

  /** Gives elements as soon as they are requested, for ever, and needs no thread. */
  private static final class Endless implements Flow.Publisher<Integer> {

    private volatile boolean cancelled;

    @Override
    public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            @Override
            public void request(long elements) {
              for (long i = 0; i < elements; i++) {
                subscriber.onNext(1);
              }
            }

            @Override
            public void cancel() {
              cancelled = true;
            }
          });
    }
  }

  @Test
  @DisplayName("53. A deadline around a read ends it where elements are always there")
  void deadlineOverFlood() throws Exception {
    Endless endless = new Endless();
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    try (SmartRuntime timed = SmartRuntime.builder().timeout(Duration.ofSeconds(1)).build()) {
      CompletableFuture<?> unused =
          timed.offload(() -> {
            try (Stream<Integer> pulled = runtime.stream(endless)) {
              pulled.forEach(element -> {});
            } catch (Throwable failure) {
              thrown.complete(failure);
            }
          });
      assertThat(Waiting.value(thrown))
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(TimeoutException.class);
      assertThat(endless.cancelled).isTrue();
    }
  }

  @Test
  @DisplayName("53. A read that waits when the deadline around it has interrupted it is late, too")
  void interruptedByTheDeadline() throws Exception {
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    try (SmartRuntime timed = SmartRuntime.builder().timeout(Duration.ofSeconds(1)).build()) {
      CompletableFuture<?> unused =
          timed.offload(() -> {
            try (Stream<Integer> pulled = runtime.stream(source)) {
              Iterator<Integer> elements = pulled.iterator();
              Waiting.interrupted();
              thrown.complete(catchThrowable(elements::next));
            }
          });
      assertThat(Waiting.value(thrown))
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(TimeoutException.class);
    }
  }

  @Test
  @DisplayName("37. An interrupt ends a read where elements are always there, with the flag set")
  void interruptOverFlood() {
    Endless endless = new Endless();
    Thread.currentThread().interrupt();
    try (Stream<Integer> pulled = runtime.stream(endless)) {
      assertThatThrownBy(() -> pulled.forEach(element -> {}))
          .isInstanceOf(CancellationException.class);
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(endless.cancelled).isTrue();
  }

  @Test
  @DisplayName("79. subscribe throws after onSubscribe → subscription cancelled")
  void throwsAfterSubscribing() {
    Flow.Publisher<Integer> broken =
        subscriber -> {
          source.subscribe(subscriber);
          throw new IllegalStateException("too late");
        };
    Stream<Integer> pulled = runtime.stream(broken);
    assertThatThrownBy(pulled::toList).hasMessage("too late");
    assertThat(source.cancels).hasValue(1);
  }

  @Test
  @DisplayName("Null → the publisher is told, and so is the reader")
  void nullElement() throws Exception {
    CompletableFuture<List<Integer>> reading =
        CompletableFuture.supplyAsync(() -> runtime.stream(source).toList());
    assertThatThrownBy(() -> source.subscriber().onNext(null))
        .isInstanceOf(NullPointerException.class);
    assertThat(Waiting.failure(reading))
        .hasCauseInstanceOf(NullPointerException.class)
        .hasMessageContaining("gave null");
    assertThat(source.cancels).hasValue(1);
  }

  @Test
  @DisplayName("A publisher that gives no subscription loses nothing")
  void noSubscription() {
    Flow.Publisher<Integer> lax =
        subscriber -> {
          for (int i = 1; i <= 6; i++) {
            subscriber.onNext(i);
          }
          subscriber.onComplete();
        };
    assertThat(runtime.stream(lax).toList()).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @ParameterizedTest
  @ValueSource(ints = {(1 << 30) - 1, 1 << 30, Integer.MAX_VALUE})
  @DisplayName("A large prefetch takes no more room than there is use for")
  void largePrefetch(int prefetch) {
    try (Stream<Integer> pulled = runtime.stream(new Endless(), prefetch)) {
      assertThat(pulled.limit(100_000).count()).isEqualTo(100_000);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName(
      "81. A thread that has become a loop since it began is refused, element there or not")
  void becomesALoop(boolean there) {
    Iterator<Integer> iterator = runtime.stream(source).iterator();
    CompletableFuture<Void> giving =
        CompletableFuture.runAsync(() -> source.subscriber().onNext(1));
    assertThat(iterator.next()).isEqualTo(1);
    giving.join();
    if (there) {
      source.subscriber().onNext(2);
    }
    boolean refused =
        runtime.run(() -> {
          assertThatThrownBy(iterator::hasNext).isInstanceOf(BlockingCallRefusedException.class);
          return CompletableFuture.completedFuture(true);
        });
    assertThat(refused).isTrue();
    if (!there) {
      source.subscriber().onNext(2);
    }
    assertThat(iterator.next()).as("nothing is lost").isEqualTo(2);
  }

  @Test
  @DisplayName("80. Closed as it begins, it starts and settles for its listener")
  void closedAsItBegins() {
    AtomicReference<Stream<Integer>> stream = new AtomicReference<>();
    CallListener closing =
        new CallListener() {
          @Override
          public void started(Call call) {
            stream.get().close();
          }
        };
    try (SmartRuntime both = SmartRuntime.builder().listener(closing).listener(listener).build()) {
      stream.set(both.stream(source));
      assertThat(stream.get().iterator().hasNext()).isFalse();
    }
    assertThat(listener.started()).hasSize(1);
    assertThat(listener.settled(1)).hasSize(1);
  }
}
