package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bodies that have ended while what they submitted still runs. */
class EndedBodiesTest {

  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicReference<CompletableFuture<?>> last = new AtomicReference<>();

  @Test
  @DisplayName("98. A body that has ended is not kept by the bodies that it submitted")
  void areNotKept() throws Exception {
    try (ExecutorService executor = SmartExecutors.bounded("db", 2, 10)) {
      SmartRuntime runtime = SmartRuntime.builder().executor("db", executor).build();

      try {
        assertCollected(submitted(runtime));
        assertThat(last.get()).isNotDone();
      } finally {
        release.countDown();
      }
    }
  }

  /** Returns the outcome of a body that has submitted one which runs on. */
  private WeakReference<Object> submitted(SmartRuntime runtime) throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CompletableFuture<Object> outer =
        runtime.offload(() ->
            runtime
                .offload(
                    "db",
                    () -> {
                      last.set(
                          runtime.offload(
                              "db",
                              () -> {
                                running.countDown();
                                release.await();
                              }));
                      return new Object();
                    })
                .join());
    WeakReference<Object> outcome = new WeakReference<>(outer.get(30, TimeUnit.SECONDS));
    running.await();
    return outcome;
  }

  private static void assertCollected(WeakReference<?> reference) {
    long start = System.nanoTime();
    while (reference.get() != null && System.nanoTime() - start < 30_000_000_000L) {
      System.gc();
    }
    assertThat(reference.get()).isNull();
  }
}
