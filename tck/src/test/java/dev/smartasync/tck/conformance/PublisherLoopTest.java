package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a subscription signals a loop that has other things to do. */
@DisplayName("A loop that subscribes to a published stream")
@Timeout(60)
class PublisherLoopTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  @AutoClose
  private final SmartRuntime timed = SmartRuntime.builder().timeout(Duration.ofSeconds(1)).build();

  @AutoClose private final Caller loop = CallerKind.BUILT_IN_LOOP.open();

  private final CountDownLatch release = new CountDownLatch(1);

  /** Keeps the thread that ends it. */
  private static final class Ending extends HandSubscriber<Integer> {

    private final CompletableFuture<Thread> ended = new CompletableFuture<>();

    Ending() {
      super(Long.MAX_VALUE);
    }

    @Override
    public void onError(Throwable failure) {
      super.onError(failure);
      ended.complete(Thread.currentThread());
    }
  }

  /** Subscribes on the loop, which does nothing else until it is released. */
  private void subscribe(
      SmartRuntime by, HandSubscriber<Integer> subscriber, Callable<Stream<Integer>> stream) {
    loop.execute(() -> {
      by.publisher(stream).subscribe(subscriber);
      Waiting.openUnchecked(release);
    });
  }

  @Test
  @DisplayName("has a turn for its other tasks after 64 signals")
  void turns() throws Exception {
    CompletableFuture<Thread> reader = new CompletableFuture<>();
    HandSubscriber<Integer> subscriber = new HandSubscriber<>(Long.MAX_VALUE);
    subscribe(
        runtime,
        subscriber,
        () -> Stream.generate(() -> 1).peek(each -> reader.complete(Thread.currentThread())));
    Waiting.parked(Waiting.value(reader)); // by then a run is queued, and as much as has room

    Queue<Integer> seen = new ConcurrentLinkedQueue<>();
    CountDownLatch turns = new CountDownLatch(4);
    loop.execute(
        new Runnable() {
          @Override
          public void run() {
            seen.add(subscriber.elements.size());
            turns.countDown();
            if (turns.getCount() > 0) {
              loop.execute(this);
            }
          }
        });
    release.countDown();
    Waiting.open(turns);
    subscriber.subscription.cancel();
    assertThat(seen).containsExactlyElementsOf(List.of(64, 128, 192, 256));
  }

  @Test
  @DisplayName("is signalled a TimeoutException of the source's own, however late it is")
  void timeoutOfTheSource() throws Exception {
    Ending subscriber = new Ending();
    TimeoutException own = new TimeoutException("the source's own");
    subscribe(
        runtime,
        subscriber,
        () -> {
          throw own;
        });
    CompletableFuture<Void> later = new CompletableFuture<>();
    Waiting.value(later.completeOnTimeout(null, 2, TimeUnit.SECONDS));
    assertThat(subscriber.ended).isNotDone();
    Thread itself = loopThread();
    assertThat(Waiting.failure(subscriber.end)).isSameAs(own);
    assertThat(Waiting.value(subscriber.ended)).isSameAs(itself);
  }

  private Thread loopThread() throws Exception {
    CompletableFuture<Thread> thread = loop.submit(Thread::currentThread);
    release.countDown();
    return Waiting.value(thread);
  }

  @Test
  @DisplayName("49. loses, a second after a time limit has passed, what it was to signal")
  void timeLimit() throws Exception {
    Ending subscriber = new Ending();
    subscribe(
        timed,
        subscriber,
        () ->
            Stream.iterate(
                1,
                element -> {
                  Waiting.interrupted();
                  return element;
                }));
    Thread other = Waiting.value(subscriber.ended);
    assertThat(Waiting.failure(subscriber.end)).isInstanceOf(TimeoutException.class);
    assertThat(subscriber.elements).containsExactly(1);
    assertThat(other).isNotSameAs(loopThread());
  }
}
