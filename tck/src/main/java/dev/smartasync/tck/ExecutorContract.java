package dev.smartasync.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.smartasync.SmartRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an executor and a runtime that it is registered with have to keep together. */
@SuppressWarnings("NullAway.Init") // both are made before each test
public abstract class ExecutorContract {

  private static final String NAME = "db";

  private ExecutorService executor;
  private SmartRuntime runtime;

  /** For subclasses. */
  protected ExecutorContract() {}

  /**
   * The limits of an executor.
   *
   * @param concurrency how many bodies run at once, or {@link #NONE}
   * @param queue how many wait, or {@link #NONE}
   */
  public record Limits(int concurrency, int queue) {
    /** No limit. */
    public static final int NONE = Integer.MAX_VALUE;

    boolean queues() {
      return concurrency != NONE && queue > 0;
    }

    boolean rejects() {
      return concurrency != NONE && queue != NONE;
    }
  }

  /**
   * Makes an executor.
   *
   * @param name the name under which it is registered
   * @return a new executor
   */
  protected abstract ExecutorService create(String name);

  /**
   * Returns the limits of the executors made.
   *
   * @return small limits, where there are any
   */
  protected abstract Limits limits();

  @BeforeEach
  void open() {
    executor = create(NAME);
    runtime = SmartRuntime.builder().executor(NAME, executor).build();
  }

  @AfterEach
  void close() {
    executor.shutdownNow();
    runtime.close();
  }

  @Test
  void runsABodyOnAnotherThread() throws Exception {
    Thread worker = settled(runtime.offload(NAME, Thread::currentThread));

    assertThat(worker).isNotSameAs(Thread.currentThread());
  }

  @Test
  void runsAtMostSoManyBodiesAtOnce() throws Exception {
    assumeTrue(limits().concurrency() != Limits.NONE, "there is no limit");
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Semaphore places = new Semaphore(capacity(8));
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      places.acquire();
      all.add(
          runtime
              .offload(
                  NAME,
                  () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    for (int spins = 0; spins < 10_000; spins++) {
                      Thread.onSpinWait(); // long enough for others to come in
                    }
                    running.decrementAndGet();
                  })
              .exceptionally(full -> null)
              .whenComplete((value, failure) -> places.release()));
    }
    settled(CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)));

    assertThat(most.get()).isBetween(1, limits().concurrency());
  }

  @Test
  void aFullExecutorFailsTheStageNamingItself() throws Exception {
    assumeTrue(limits().rejects(), "nothing is rejected");
    CountDownLatch release = new CountDownLatch(1);
    List<CompletableFuture<?>> taken = fill(release);

    CompletableFuture<@Nullable Void> rejected = runtime.offload(NAME, () -> {});

    assertThat(rejected).isCompletedExceptionally();
    assertThat(rejected.exceptionNow())
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessageContaining("SmartRuntime.offload()")
        .hasMessageContaining("'" + NAME + "'");
    release.countDown();
    settled(CompletableFuture.allOf(taken.toArray(CompletableFuture<?>[]::new)));
  }

  @Test
  void aBodyCancelledWhileQueuedNeverRuns() throws Exception {
    assumeTrue(limits().queues(), "nothing is queued");
    CountDownLatch release = new CountDownLatch(1);
    List<CompletableFuture<?>> running = occupy(release);
    AtomicInteger runs = new AtomicInteger();

    CompletableFuture<Integer> queued = runtime.offload(NAME, runs::incrementAndGet);
    assertThat(queued.cancel(true)).isTrue();
    CompletableFuture<Integer> next = runtime.offload(NAME, runs::get);
    release.countDown();

    assertThat(settled(next)).isZero();
    settled(CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new)));
    assertThat(runs).hasValue(0);
  }

  @Test
  void aBodyCancelledWhileQueuedFreesItsPlace() throws Exception {
    assumeTrue(limits().queues() && limits().rejects(), "the queue has no limit");
    CountDownLatch release = new CountDownLatch(1);
    List<CompletableFuture<?>> taken = fill(release);

    taken.getLast().cancel(true);
    CompletableFuture<String> next = runtime.offload(NAME, () -> "took its place");
    release.countDown();

    assertThat(settled(next)).isEqualTo("took its place");
  }

  @Test
  void aCancelInterruptsTheBodyAndNoOther() throws Exception {
    for (int i = 0; i < 50; i++) {
      CountDownLatch started = new CountDownLatch(1);
      CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
      CompletableFuture<@Nullable Object> cancelled =
          accepted(() -> {
            started.countDown();
            try {
              new CountDownLatch(1).await();
              return null;
            } catch (InterruptedException e) {
              interrupted.complete(true);
              throw e;
            }
          });
      assertThat(started.await(Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      cancelled.cancel(true);
      assertThat(settled(interrupted)).isTrue();

      assertThat(settled(accepted(() -> Thread.currentThread().isInterrupted())))
          .as("the next body is interrupted")
          .isFalse();
    }
  }

  /** Offloads again while the body before, whose outcome is there, has not given back its place. */
  private <T extends @Nullable Object> CompletableFuture<T> accepted(Callable<T> body) {
    while (true) {
      CompletableFuture<T> future = runtime.offload(NAME, body);
      if (!(future.isCompletedExceptionally()
          && future.exceptionNow() instanceof RejectedExecutionException)) {
        return future;
      }
      Thread.onSpinWait();
    }
  }

  @Test
  void aCancelWithoutInterruptLeavesARunningBodyAlone() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    CompletableFuture<@Nullable Void> cancelled =
        runtime.offload(
            NAME,
            () -> {
              started.countDown();
              release.await();
              ended.complete(Thread.currentThread().isInterrupted());
            });
    assertThat(started.await(Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

    assertThat(cancelled.cancel(false)).isTrue();
    release.countDown();

    assertThat(settled(ended)).isFalse();
  }

  @Test
  void aCancelledBodyKeepsItsPlaceUntilItHasEnded() throws Exception {
    assumeTrue(limits().queues(), "nothing is queued");
    CountDownLatch started = new CountDownLatch(limits().concurrency());
    AtomicBoolean release = new AtomicBoolean();
    AtomicInteger running = new AtomicInteger();
    List<CompletableFuture<?>> cancelled = new ArrayList<>();
    for (int i = 0; i < limits().concurrency(); i++) {
      cancelled.add(
          runtime.offload(
              NAME,
              () -> {
                running.incrementAndGet();
                started.countDown();
                while (!release.get()) {
                  LockSupport.parkNanos(100_000); // deaf to interrupts
                }
                running.decrementAndGet();
              }));
    }
    assertThat(started.await(Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    cancelled.forEach(future -> future.cancel(true));
    CompletableFuture<Integer> next = runtime.offload(NAME, running::get);
    release.set(true);

    assertThat(settled(next)).isLessThan(limits().concurrency());
  }

  @Test
  void closingTheRuntimeFailsWhatIsQueuedAndLeavesTheExecutorOpen() throws Exception {
    assumeTrue(limits().queues(), "nothing is queued");
    CountDownLatch release = new CountDownLatch(1);
    List<CompletableFuture<?>> running = occupy(release);
    CompletableFuture<String> queued = runtime.offload(NAME, () -> "never");

    Thread closing = Thread.ofVirtual().start(runtime::close);
    assertThatThrownBy(() -> settled(queued)).hasCauseInstanceOf(RejectedExecutionException.class);
    release.countDown();
    closing.join();

    settled(CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new)));
    assertThat(executor.isShutdown()).isFalse();
  }

  @Test
  void aShutDownExecutorFailsTheStage() {
    executor.shutdown();

    assertThat(runtime.offload(NAME, () -> "never").exceptionNow())
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessageContaining("'" + NAME + "'");
  }

  @Test
  void shutDownRunsWhatItHasAndTerminates() throws Exception {
    CompletableFuture<String> last = runtime.offload(NAME, () -> "ran");
    executor.shutdown();

    assertThat(executor.awaitTermination(Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(executor.isTerminated()).isTrue();
    assertThat(settled(last)).isEqualTo("ran");
  }

  /** Takes every thread, and waits until they run. */
  private List<CompletableFuture<?>> occupy(CountDownLatch release) throws InterruptedException {
    int concurrency = limits().concurrency();
    CountDownLatch started = new CountDownLatch(concurrency);
    List<CompletableFuture<?>> running = new ArrayList<>();
    for (int i = 0; i < concurrency; i++) {
      running.add(
          runtime.offload(
              NAME,
              () -> {
                started.countDown();
                release.await();
              }));
    }
    assertThat(started.await(Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return running;
  }

  /** Takes every thread and every place in the queue. */
  private List<CompletableFuture<?>> fill(CountDownLatch release) throws InterruptedException {
    List<CompletableFuture<?>> taken = occupy(release);
    for (int i = 0; i < limits().queue(); i++) {
      taken.add(runtime.offload(NAME, () -> {}));
    }
    return taken;
  }

  private int capacity(int atMost) {
    return limits().rejects()
        ? Math.min(atMost, limits().concurrency() + limits().queue())
        : atMost;
  }

  private static <T> T settled(CompletableFuture<T> future) throws Exception {
    return future.get(Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
