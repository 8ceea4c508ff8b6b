package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
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

  @AutoClose private final Caller loop = CallerKind.BUILT_IN_LOOP.open();

  private final CountDownLatch release = new CountDownLatch(1);

  /** Subscribes on the loop, which does nothing else until it is released. */
  private void subscribe(HandSubscriber<Integer> subscriber, Callable<Stream<Integer>> stream) {
    loop.execute(() -> {
      runtime.publisher(stream).subscribe(subscriber);
      Waiting.openUnchecked(release);
    });
  }

  @Test
  @DisplayName("has a turn for its other tasks after 64 signals")
  void turns() throws Exception {
    CompletableFuture<Thread> reader = new CompletableFuture<>();
    HandSubscriber<Integer> subscriber = new HandSubscriber<>(Long.MAX_VALUE);
    subscribe(
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
}
