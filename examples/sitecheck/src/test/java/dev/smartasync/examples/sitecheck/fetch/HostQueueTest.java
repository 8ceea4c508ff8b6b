package dev.smartasync.examples.sitecheck.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HostQueueTest {
  @Test
  void givesTheNextTurnWhenOneEnds() {
    HostQueue queue = new HostQueue(1, Duration.ZERO);
    CompletableFuture<Turn> first = queue.join();
    CompletableFuture<Turn> second = queue.join();

    assertThat(first).isCompleted();
    assertThat(second).isNotDone();
    first.join().end();
    assertThat(second).isCompleted();
  }

  @Test
  void endingATurnTwiceFreesOnePlace() {
    HostQueue queue = new HostQueue(1, Duration.ZERO);
    Turn first = queue.join().join();
    first.end();
    first.end();

    assertThat(queue.join()).isCompleted();
    assertThat(queue.join()).isNotDone();
  }

  @Test
  void skipsThoseWhoGaveUp() {
    HostQueue queue = new HostQueue(1, Duration.ZERO);
    Turn first = queue.join().join();
    CompletableFuture<Turn> second = queue.join();
    CompletableFuture<Turn> third = queue.join();

    assertThat(third).isNotDone();
    second.cancel(true);
    first.end();

    assertThat(third).isCompleted();
  }

  @Test
  void waitsForThePauseWithoutBlocking() throws Exception {
    HostQueue queue = new HostQueue(2, Duration.ofMillis(60));
    long start = System.nanoTime();
    queue.join().join();
    CompletableFuture<Turn> second = queue.join();

    assertThat(second).isNotDone();
    second.get(10, TimeUnit.SECONDS);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(60));
  }
}
