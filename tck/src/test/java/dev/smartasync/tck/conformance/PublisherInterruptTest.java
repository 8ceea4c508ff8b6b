package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an end from outside interrupts: what is read, and neither the close nor the subscriber. */
@DisplayName("The interrupt that ends a published stream")
@Timeout(60)
class PublisherInterruptTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  @AutoClose
  private final SmartRuntime around = SmartRuntime.builder().timeout(Duration.ofSeconds(1)).build();

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final CompletableFuture<Boolean> undisturbed = new CompletableFuture<>();

  /** Waits for the test, and tells it whether that was interrupted. */
  private void stay() {
    entered.countDown();
    try {
      Waiting.open(release);
      undisturbed.complete(!Thread.currentThread().isInterrupted());
    } catch (InterruptedException e) {
      undisturbed.complete(false);
    }
  }

  private final class Staying extends HandSubscriber<Integer> {

    Staying() {
      super(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Integer element) {
      super.onNext(element);
      stay();
    }
  }

  /** Subscribes with a deadline around the subscribing call. */
  private void subscribeInTime(Stream<Integer> stream, HandSubscriber<Integer> subscriber)
      throws Exception {
    Waiting.value(around.offload(() -> runtime.publisher(() -> stream).subscribe(subscriber)));
  }

  @Test
  @DisplayName("53. of a deadline around it leaves the close alone, and the deadline is met")
  void deadlineInTheClose() throws Exception {
    HandSubscriber<Integer> subscriber = new HandSubscriber<>(Long.MAX_VALUE);
    subscribeInTime(Stream.of(1, 2).onClose(this::stay), subscriber);
    assertThat(Waiting.failure(subscriber.end)).isInstanceOf(TimeoutException.class);
    release.countDown();
    assertThat(Waiting.value(undisturbed)).isTrue();
    assertThat(subscriber.elements).containsExactly(1, 2);
  }

  @Test
  @DisplayName("53. of a deadline around it leaves a signal alone, and no read follows that")
  void deadlineInASignal() throws Exception {
    HandSubscriber<Integer> subscriber = new Staying();
    CountDownLatch closed = new CountDownLatch(1);
    subscribeInTime(endless(closed), subscriber);
    Waiting.open(entered);
    CompletableFuture<Void> later = new CompletableFuture<>();
    Waiting.value(later.completeOnTimeout(null, 1_500, TimeUnit.MILLISECONDS));
    assertThat(undisturbed).as("not interrupted").isNotDone();
    release.countDown();
    assertThat(Waiting.value(undisturbed)).isTrue();
    assertThat(Waiting.failure(subscriber.end)).isInstanceOf(TimeoutException.class);
    Waiting.open(closed);
    assertThat(subscriber.elements).containsExactly(0);
  }

  @Test
  @DisplayName("37. of a cancel leaves a signal alone, and no read follows that")
  void cancelInASignal() throws Exception {
    HandSubscriber<Integer> subscriber = new Staying();
    CountDownLatch closed = new CountDownLatch(1);
    runtime.publisher(() -> endless(closed)).subscribe(subscriber);
    Waiting.open(entered);
    subscriber.subscription.cancel();
    release.countDown();
    assertThat(Waiting.value(undisturbed)).isTrue();
    Waiting.open(closed);
    assertThat(subscriber.elements).containsExactly(0);
  }

  /** A stream whose second element comes when it is interrupted. */
  private static Stream<Integer> endless(CountDownLatch closed) {
    return Stream.iterate(0, PublisherInterruptTest::after).onClose(closed::countDown);
  }

  private static int after(int element) {
    try {
      Thread.sleep(Caller.PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return element + 1;
  }
}
