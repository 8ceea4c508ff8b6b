package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.SmartAsync;
import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Deadlines")
class TimeoutTest {

  private static final Duration SHORT = Duration.ofMillis(5);

  @AutoClose private final SmartRuntime untimed = SmartRuntime.builder().build();
  @AutoClose private final SmartRuntime timed = SmartRuntime.builder().timeout(SHORT).build();
  private final CompletableFuture<String> pending = new CompletableFuture<>();

  @OnEveryBlockingThread
  @DisplayName("49. An await that expires throws TimeoutException and cancels the stage")
  void await(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      assertThatThrownBy(() -> caller.call(() -> untimed.await(pending, SHORT)))
          .isExactlyInstanceOf(CompletionException.class)
          .cause()
          .isExactlyInstanceOf(TimeoutException.class)
          .hasMessageContaining("SmartRuntime.await()")
          .hasMessageContaining("5 ms");
      assertThat(pending).isCancelled();
    }
  }

  @Test
  @DisplayName("49. The runtime's timeout covers awaits")
  void runtimesTimeout() {
    assertThatThrownBy(() -> timed.await(pending))
        .hasCauseExactlyInstanceOf(TimeoutException.class);
    assertThat(pending).isCancelled();
  }

  @OnEveryCaller
  @DisplayName("49. An offload that expires fails with TimeoutException")
  void offload(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      CompletableFuture<Void> future =
          caller.call(() -> timed.offload(() -> new CountDownLatch(1).await()));

      assertThat(Waiting.failure(future))
          .isExactlyInstanceOf(TimeoutException.class)
          .hasMessageContaining("SmartRuntime.offload()");
    }
  }

  @Test
  @DisplayName("49. An offload that expires interrupts its body")
  void offloadInterrupts() throws Exception {
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Duration enoughToStart = Duration.ofSeconds(1);
    try (SmartRuntime slow = SmartRuntime.builder().timeout(enoughToStart).build()) {
      CompletableFuture<Void> future =
          slow.offload(() -> {
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              interrupted.complete(true);
            }
          });

      assertThat(Waiting.value(interrupted)).isTrue();
      assertThat(Waiting.failure(future)).isExactlyInstanceOf(TimeoutException.class);
    }
  }

  /** Asynchronous, with a timeout. */
  public static final class Slow {
    final CompletableFuture<String> own = new CompletableFuture<>();

    @SmartAsync(timeout = "5ms")
    public CompletionStage<String> answer() {
      return own;
    }

    @SmartAsync(timeout = "none")
    public CompletionStage<String> patient() {
      return own;
    }
  }

  /** Its face for futures. */
  public interface SlowAsync {
    CompletableFuture<String> answer();

    CompletableFuture<String> patient();
  }

  /** Its face for values. */
  public interface SlowSync {
    String answer() throws TimeoutException;
  }

  @Test
  @DisplayName("49. A timeout on a passed-through stage gives a dependent, and cancels the stage")
  void passThrough() throws Exception {
    Slow target = new Slow();
    CompletableFuture<String> answer = untimed.facade(SlowAsync.class, target).answer();

    assertThat(answer).isNotSameAs(target.own);
    assertThat(Waiting.failure(answer)).isExactlyInstanceOf(TimeoutException.class);
    assertThat(Waiting.failure(target.own))
        .as("never completed with the timeout")
        .isInstanceOf(CancellationException.class);
  }

  @Test
  @DisplayName("49. The timeout \"none\" lifts the runtime's: the stage is the method's own")
  void none() {
    Slow target = new Slow();

    assertThat(timed.facade(SlowAsync.class, target).patient()).isSameAs(target.own);
  }

  @Test
  @DisplayName("49. Where TimeoutException is declared it comes as it is")
  void declared() {
    assertThatThrownBy(() -> untimed.facade(SlowSync.class, new Slow()).answer())
        .isExactlyInstanceOf(TimeoutException.class)
        .hasMessageContaining("Slow.answer()");
  }

  @Test
  @DisplayName("50. A timeout below a millisecond is not cut to none or to nothing")
  void subMillisecond() {
    assertThatThrownBy(() -> untimed.await(pending, Duration.ofNanos(1)))
        .hasCauseExactlyInstanceOf(TimeoutException.class);
    assertThat(untimed.await(CompletableFuture.completedFuture("value"), Duration.ofNanos(1)))
        .isEqualTo("value");
  }

  @Test
  @DisplayName("51. Zero and negative timeouts are an IllegalArgumentException")
  void notPositive() {
    for (Duration wrong : new Duration[] {Duration.ZERO, Duration.ofNanos(-1)}) {
      assertThatThrownBy(() -> untimed.await(pending, wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must be positive");
      assertThatThrownBy(() -> SmartRuntime.builder().timeout(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(pending).isNotDone();
  }

  @Test
  @DisplayName("52. A huge timeout does not overflow")
  void huge() throws Exception {
    Duration huge = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    try (SmartRuntime patient = SmartRuntime.builder().timeout(huge).build()) {
      assertThat(patient.await(CompletableFuture.supplyAsync(() -> "value"))).isEqualTo("value");
      assertThat(Waiting.value(patient.offload(() -> "value"))).isEqualTo("value");
      assertThat(untimed.await(CompletableFuture.supplyAsync(() -> "value"), huge))
          .isEqualTo("value");
    }
  }

  /** Its body waits on the caller's thread, with a timeout of its own. */
  public final class Nested {
    Throwable inner;

    @SmartAsync(timeout = "5ms")
    public CompletionStage<String> outer() {
      inner = catchThrowable(() -> untimed.await(pending, Duration.ofMinutes(10)));
      return CompletableFuture.completedFuture("went on");
    }
  }

  /** Its face. */
  public interface NestedSync {
    String outer();
  }

  @Test
  @DisplayName("53. Of nested deadlines the earliest wins, the outer")
  void outerWins() {
    Nested target = new Nested();

    untimed.facade(NestedSync.class, target).outer();

    assertThat(target.inner)
        .cause()
        .isExactlyInstanceOf(TimeoutException.class)
        .hasMessageContaining("SmartRuntime.await()")
        .hasMessageContaining("before the deadline of Nested.outer()");
    assertThat(pending).isCancelled();
  }

  @Test
  @DisplayName("53. Of nested deadlines the earliest wins, the inner")
  void innerWins() throws Exception {
    try (SmartRuntime patient = SmartRuntime.builder().timeout(Duration.ofMinutes(10)).build()) {
      CompletableFuture<String> outer =
          patient.offload(() -> {
            assertThatThrownBy(() -> patient.await(pending, SHORT))
                .hasCauseExactlyInstanceOf(TimeoutException.class);
            return "went on";
          });

      assertThat(Waiting.value(outer)).isEqualTo("went on");
    }
  }

  @Test
  @DisplayName("53. A wait that begins when the deadline around it has interrupted it is late, too")
  void interruptedByTheOuter() throws Exception {
    try (SmartRuntime timed = SmartRuntime.builder().timeout(Duration.ofSeconds(1)).build()) {
      CompletableFuture<Throwable> inner = new CompletableFuture<>();
      CompletableFuture<?> outer =
          timed.offload(() -> {
            Waiting.interrupted();
            inner.complete(catchThrowable(() -> untimed.await(pending)));
            return null;
          });
      assertThat(Waiting.value(inner)).hasCauseExactlyInstanceOf(TimeoutException.class);
      assertThat(pending).isCancelled();
      assertThat(Waiting.failure(outer)).isInstanceOf(TimeoutException.class);
    }
  }

  @Test
  @DisplayName("54. The time in the queue counts, and a body that expires there never runs")
  void queued() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    try (ExecutorService one = SmartExecutors.single("one");
        SmartRuntime queueing =
            SmartRuntime.builder().executor("one", one).timeout(SHORT).build()) {
      one.execute(() -> {
        try {
          release.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });
      CompletableFuture<Integer> queued = queueing.offload("one", runs::incrementAndGet);

      assertThat(Waiting.failure(queued)).isExactlyInstanceOf(TimeoutException.class);
      release.countDown();
    }
    assertThat(runs).hasValue(0);
  }

  @Test
  @DisplayName("56. Where an expiry races the source's failure there is one result")
  void expiryRacesFailure() throws Exception {
    int rounds = 300;
    RecordingListener listener = new RecordingListener();
    Duration instant = Duration.ofNanos(200_000);
    int expired = 0;
    try (SmartRuntime racing = SmartRuntime.builder().timeout(instant).listener(listener).build()) {
      for (int round = 0; round < rounds; round++) {
        IllegalStateException failure = new IllegalStateException("on purpose");
        AtomicInteger results = new AtomicInteger();
        CompletableFuture<String> source = new CompletableFuture<>();
        long start = System.nanoTime();
        CompletableFuture<String> racer =
            racing.callAsync(() -> source).whenComplete((v, f) -> results.incrementAndGet());
        while (System.nanoTime() - start < instant.toNanos()) {
          Thread.onSpinWait();
        }
        boolean failed = source.completeExceptionally(failure);

        Throwable seen = Waiting.failure(racer);
        if (seen.getCause() instanceof TimeoutException) {
          expired++;
        } else {
          assertThat(seen).hasCause(failure);
          assertThat(failed).isTrue();
        }
        assertThat(results).hasValue(1);
      }
      assertThat(listener.settled(rounds)).hasSize(rounds);
    }
    assertThat(listener.reported()).hasSizeLessThanOrEqualTo(expired);
  }

  @Test
  @DisplayName("57. Deadlines pass where the user's executor runs nothing")
  void usersExecutorDropsTasks() throws Exception {
    try (SmartRuntime queueing =
        SmartRuntime.builder().executor("dropping", ignored -> {}).timeout(SHORT).build()) {
      assertThat(Waiting.failure(queueing.offload("dropping", () -> "never")))
          .isExactlyInstanceOf(TimeoutException.class);
    }
  }

  @Test
  @DisplayName(
      "57. Deadlines pass where the user's pool is shut down, and leave no thread or timer")
  void usersPoolShutDown() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    Duration second = Duration.ofSeconds(1);
    try (SmartRuntime queueing =
        SmartRuntime.builder().executor("pool", pool).timeout(second).build()) {
      Future<?> unused = pool.submit(() -> new CountDownLatch(1).await(1, TimeUnit.HOURS));

      assertThat(expired(queueing, pool).soon()).isTrue();
      assertThat(pool.awaitTermination(Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  private static Collected expired(SmartRuntime queueing, ExecutorService pool) throws Exception {
    CompletableFuture<String> queued = queueing.offload("pool", () -> "never");
    assertThat(pool.shutdownNow()).hasSize(1);
    assertThat(queued).isNotDone();
    assertThat(Waiting.failure(queued)).isExactlyInstanceOf(TimeoutException.class);
    return new Collected(queued);
  }

  @Test
  @DisplayName("53. The deadline of an outer call is named as such where both are of one operation")
  void outerOfTheSameOperation() throws Exception {
    try (SmartRuntime quick = SmartRuntime.builder().timeout(Duration.ofMillis(50)).build()) {
      CompletableFuture<CompletableFuture<?>> inner = new CompletableFuture<>();
      CompletableFuture<?> outer =
          quick.offload(() -> {
            inner.complete(quick.offload(() -> new CountDownLatch(1).await()));
            new CountDownLatch(1).await();
          });

      assertThat(Waiting.failure(Waiting.value(inner)))
          .hasMessage(
              "SmartRuntime.offload() did not finish before the deadline of"
                  + " SmartRuntime.offload(), 50 ms");
      assertThat(Waiting.failure(outer))
          .hasMessage("SmartRuntime.offload() did not finish within 50 ms");
    }
  }
}
