package dev.smartasync.stress.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("What is left over is found: ")
@Timeout(60)
class LeaksTest {

  private final Violations violations = new Violations();
  private final CountDownLatch end = new CountDownLatch(1);

  /** Called in the test itself, whose time limit has a thread and a timer by then. */
  private Leaks leaks() {
    return new Leaks(violations, Duration.ofMillis(200));
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @DisplayName("nothing")
  void nothing() {
    Leaks leaks = leaks();
    leaks.heap();
    leaks.check();
    leaks.heap();
    assertThat(violations.isEmpty()).isTrue();
  }

  @Test
  @DisplayName("a platform thread")
  void platformThread() throws InterruptedException {
    Leaks leaks = leaks();
    Thread left = Thread.ofPlatform().name("left over").start(this::await);
    leaks.check();
    end.countDown();
    left.join();
    assertThat(violations.of(Rule.LEAKED_THREAD)).isEqualTo(1);
    assertThat(violations.detail(Rule.LEAKED_THREAD)).contains("left over");
  }

  @Test
  @DisplayName("a virtual thread")
  void virtualThread() throws InterruptedException {
    Leaks leaks = leaks();
    Thread left = Thread.ofVirtual().start(this::await);
    leaks.check();
    end.countDown();
    left.join();
    assertThat(violations.of(Rule.LEAKED_THREAD)).isEqualTo(1);
    assertThat(violations.detail(Rule.LEAKED_THREAD)).contains("1 virtual threads");
  }

  @Test
  @DisplayName("a timer")
  void timer() {
    Leaks leaks = leaks();
    try (ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(0)) {
      var pending = clock.schedule(() -> {}, 1, TimeUnit.HOURS);
      leaks.check();
      pending.cancel(false);
      clock.shutdownNow();
    }
    assertThat(violations.of(Rule.LEAKED_TIMER)).isEqualTo(1);
  }

  @Test
  @DisplayName("a call")
  void call() {
    Leaks leaks = leaks();
    try (SmartRuntime runtime = SmartRuntime.builder().build()) {
      CompletableFuture<Integer> held = runtime.call(() -> 1);
      leaks.check();
      assertThat(held).isCompletedWithValue(1);
    }
    assertThat(violations.of(Rule.LEAKED_CALL)).isEqualTo(1);
    assertThat(violations.detail(Rule.LEAKED_CALL)).contains("1 dev.smartasync.Smart");
  }

  @Test
  @DisplayName("too much of the heap")
  void heap() {
    Leaks leaks = leaks();
    leaks.heap();
    byte[] grown = new byte[64 << 20];
    leaks.heap();
    assertThat(violations.of(Rule.HEAP_GROWTH)).isEqualTo(grown.length >> 26);
  }
}
