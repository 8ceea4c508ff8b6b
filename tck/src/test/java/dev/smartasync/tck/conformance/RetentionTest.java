package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.Smart;
import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a call is done with can be collected")
class RetentionTest {

  private static final Pattern TIMERS =
      Pattern.compile(" (\\d+) +\\d+ +\\S+ScheduledThreadPoolExecutor.ScheduledFutureTask\\b");

  @AutoClose
  private final SmartRuntime patient = SmartRuntime.builder().timeout(Duration.ofHours(1)).build();

  /** A body that holds something big. */
  private static Callable<String> holding(byte[] big) {
    return () -> "holds " + big.length;
  }

  @Test
  @DisplayName("55. The timer of an asynchronous call is removed when the call settles")
  void timerOfAStage() throws Exception {
    Collected value = settle(patient);
    assertThat(value.soon()).isTrue();
  }

  @Test
  @DisplayName("98. Nor do waits that are given up, in the future that they were for")
  void polling() throws Exception {
    try (ExecutorService bounded = SmartExecutors.bounded("bounded", 1, 0);
        SmartRuntime runtime = SmartRuntime.builder().executor("bounded", bounded).build()) {
      Smart<String> one = runtime.callAsync(CompletableFuture::new);
      Smart<String> other = runtime.callAsync(CompletableFuture::new);
      CompletableFuture<Void> polling =
          runtime.offload(
              "bounded",
              () -> {
                for (int i = 0; i < 1_000; i++) {
                  givenUp(one);
                }
                givenUp(other);
              });
      Waiting.value(polling);

      assertThat(one.getNumberOfDependents()).isLessThan(10);
      assertThat(other.getNumberOfDependents()).isLessThan(10);
    }
  }

  private static void givenUp(Smart<String> future) throws Exception {
    try {
      future.get(10_000, TimeUnit.NANOSECONDS);
      throw new AssertionError("there is no value");
    } catch (TimeoutException e) {
      // As it is to be.
    }
  }

  private static Collected settle(SmartRuntime runtime) throws Exception {
    CompletableFuture<byte[]> source = new CompletableFuture<>();
    Smart<byte[]> smart = runtime.callAsync(() -> source);
    source.complete(new byte[1_000]);
    return new Collected(Waiting.value(smart));
  }

  @Test
  @DisplayName("55. The timer of an offloaded call is removed when the call settles")
  void timerOfABody() throws Exception {
    Collected value = new Collected(Waiting.value(patient.offload(() -> new byte[1_000])));
    assertThat(value.soon()).isTrue();
  }

  @Test
  @DisplayName("55. The timer of a call is removed when the call is cancelled")
  void timerOfACancelledCall() throws Exception {
    Collected future = cancel(patient);
    assertThat(future.soon()).isTrue();
  }

  @Test
  @DisplayName("55. Settled calls leave no timers, not even empty ones")
  void emptyTimers() throws Exception {
    int calls = 10_000;
    for (int i = 0; i < calls; i++) {
      assertThat(Waiting.value(patient.offload(() -> "value"))).isEqualTo("value");
    }
    assertThat(timers()).isLessThan(calls / 10);
  }

  @Test
  @DisplayName("55. Nor do calls whose deadline passes while its timer is being set")
  void timersOfPassedDeadlines() throws Exception {
    int calls = 300;
    try (SmartRuntime hasty = SmartRuntime.builder().timeout(Duration.ofNanos(1)).build()) {
      for (int i = 0; i < calls; i++) {
        CountDownLatch returned = new CountDownLatch(1);
        Smart<String> call = hasty.callAsync(() -> cancelledAfter(returned));
        returned.countDown();
        assertThat(Waiting.failure(call)).isInstanceOf(TimeoutException.class);
      }
      assertThat(timers()).as("those of stages").isLessThan(calls / 10);
      CompletableFuture<?>[] onLoop =
          patient.run(() ->
              CompletableFuture.completedFuture(
                  Stream.generate(() -> hasty.offload(() -> new CountDownLatch(1).await()))
                      .limit(calls)
                      .toArray(CompletableFuture[]::new)));
      for (CompletableFuture<?> call : onLoop) {
        assertThat(Waiting.failure(call)).isInstanceOf(TimeoutException.class);
      }
      assertThat(timers()).as("those of bodies").isLessThan(calls / 10);
    }
  }

  /** A stage whose cancel ends when the call has returned. */
  private static CompletableFuture<String> cancelledAfter(CountDownLatch returned) {
    return new CompletableFuture<>() {
      @Override
      public boolean cancel(boolean mayInterruptIfRunning) {
        Waiting.openUnchecked(returned);
        return super.cancel(mayInterruptIfRunning);
      }
    };
  }

  /** Returns how many timers there are in this JVM, other tests' included. */
  private static long timers() throws Exception {
    Object histogram =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
    Matcher line = TIMERS.matcher(histogram.toString());
    return line.find() ? Long.parseLong(line.group(1)) : 0;
  }

  private static Collected cancel(SmartRuntime runtime) {
    Smart<String> smart = runtime.callAsync(CompletableFuture::new);
    assertThat(smart.cancel(true)).isTrue();
    return new Collected(smart);
  }

  @Test
  @DisplayName("98. An executor of one thread that has nothing to do lets go of its last call")
  void lastCall() throws Exception {
    try (ExecutorService single = SmartExecutors.single("single");
        SmartRuntime runtime = SmartRuntime.builder().defaultExecutor(single).build()) {
      Collected value = new Collected(Waiting.value(runtime.offload(() -> new byte[1_000])));
      assertThat(value.soon()).isTrue();
    }
  }

  @Test
  @DisplayName("98. A call that nobody holds any more is let go, though it has not settled")
  void abandonedCall() throws Exception {
    try (SmartRuntime untimed = SmartRuntime.builder().build()) {
      Collected abandoned = abandon(untimed);
      assertThat(abandoned.soon()).isTrue();
      assertThat(Waiting.value(untimed.offload(() -> "lives"))).isEqualTo("lives");
    }
  }

  private static Collected abandon(SmartRuntime runtime) {
    return new Collected(runtime.callAsync(CompletableFuture::new));
  }

  @Test
  @DisplayName("98. A body that was cancelled while queued is let go, by queue and future alike")
  void cancelledBody() throws Exception {
    LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>(); // takes nothing back
    SmartRuntime queueing = SmartRuntime.builder().defaultExecutor(queue::add).build();
    byte[] big = new byte[1_000];
    Collected collected = new Collected(big);
    CompletableFuture<String> cancelled = queueing.offload(holding(big));
    big = null;
    assertThat(cancelled.cancel(false)).isTrue();

    assertThat(collected.soon()).isTrue();
    assertThat(queue).hasSize(1);
    assertThat(cancelled).isCancelled();
    queueing.close();
  }
}
