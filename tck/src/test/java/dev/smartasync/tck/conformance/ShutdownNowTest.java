package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A long queue that is given up")
class ShutdownNowTest {

  private static final int MANY = 100_000;

  enum Kind {
    BOUNDED(() -> SmartExecutors.bounded("db", 1, MANY)),
    SINGLE(() -> SmartExecutors.single("db"));

    @SuppressWarnings("ImmutableEnumChecker") // captures nothing
    private final Supplier<ExecutorService> executor;

    Kind(Supplier<ExecutorService> executor) {
      this.executor = executor;
    }
  }

  /** An executor whose one thread is held. */
  private static final class Held implements AutoCloseable {
    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch started = new CountDownLatch(1);
    private final ExecutorService executor;
    private final SmartRuntime runtime;

    Held(Kind kind) throws InterruptedException {
      executor = kind.executor.get();
      runtime = SmartRuntime.builder().executor("db", executor).build();
      executor.execute(() -> {
        started.countDown();
        try {
          never.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });
      Waiting.open(started);
    }

    List<CompletableFuture<Integer>> queue(int count) {
      List<CompletableFuture<Integer>> queued = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        queued.add(runtime.offload("db", () -> 1));
      }
      return queued;
    }

    @Override
    public void close() {
      never.countDown();
      executor.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("89. by shutdownNow of its executor fails its stages, naming executor and operation")
  void shutdownNow(Kind kind) throws Exception {
    try (Held held = new Held(kind)) {
      CompletableFuture<Integer> queued = held.queue(1).getFirst();

      List<Runnable> unstarted = held.executor.shutdownNow();

      assertThat(Waiting.failure(queued))
          .isInstanceOf(RejectedExecutionException.class)
          .hasMessageContaining("SmartRuntime.offload()")
          .hasMessageContaining("executor 'db' is shut down");
      assertThat(unstarted).hasSize(1);
      assertThat(held.executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(20)
  @DisplayName("88. by closing the runtime takes time in proportion to its length")
  void closing(Kind kind) throws Exception {
    try (Held held = new Held(kind)) {
      List<CompletableFuture<Integer>> queued = held.queue(MANY);

      held.runtime.close();

      assertThat(queued).allMatch(CompletableFuture::isCompletedExceptionally);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(20)
  @DisplayName("88. by cancelling it, latest first, takes time in proportion to its length")
  void cancelling(Kind kind) throws Exception {
    try (Held held = new Held(kind)) {
      List<CompletableFuture<Integer>> queued = held.queue(MANY);

      queued.reversed().forEach(future -> future.cancel(true));

      assertThat(queued).allMatch(CompletableFuture::isCancelled);
    }
  }
}
