package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Callbacks of timeouts that block. */
class DeadlineThreadsTest {

  @Test
  void callbacksThatBlockNeitherDelayOtherDeadlinesNorTakeAThreadEach() throws Exception {
    int many = 200;
    SmartRuntime runtime = SmartRuntime.builder().timeout(Duration.ofMillis(50)).build();
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch entered = new CountDownLatch(many);
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      all.add(
          runtime
              .offload(() -> never.await())
              .handle((value, timeout) -> {
                entered.countDown();
                return await(release);
              }));
    }

    assertThat(entered.await(30, TimeUnit.SECONDS)).as("all deadlines have passed").isTrue();
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().equals("smartasync-expiry"))
        .hasSizeBetween(1, 8);
    release.countDown();
    for (CompletableFuture<?> each : all) {
      each.get(30, TimeUnit.SECONDS);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
