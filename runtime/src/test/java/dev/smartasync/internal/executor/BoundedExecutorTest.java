package dev.smartasync.internal.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.SmartExecutors;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bounded executors, on threads that may be out of supply. */
class BoundedExecutorTest {

  private static final ThreadLocal<@Nullable String> LEFT = new ThreadLocal<>();

  /** What happens the next time that a thread is asked for. */
  private final AtomicReference<@Nullable Runnable> next = new AtomicReference<>();

  private final ThreadFactory threads =
      task -> {
        Runnable first = next.getAndSet(null);
        if (first != null) {
          first.run();
        }
        return Thread.ofVirtual().unstarted(task);
      };

  @Test
  void aBodySeesNoThreadLocalsOfTheOneBefore() throws Exception {
    try (BoundedExecutor executor = new BoundedExecutor("db", 1, 10)) {
      CountDownLatch queued = new CountDownLatch(1);
      Future<?> first =
          executor.submit(() -> {
            queued.await();
            LEFT.set("left behind");
            return null;
          });
      Callable<String> read = () -> String.valueOf(LEFT.get());
      Future<String> second = executor.submit(read);
      queued.countDown();

      assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo("null");
      assertThat(first.isDone()).isTrue();
    }
  }

  @Test
  void whatWasQueuedWhileAThreadCouldNotBeStartedStillRuns() throws Exception {
    try (BoundedExecutor executor = new BoundedExecutor("db", 1, 10, threads)) {
      AtomicReference<@Nullable Future<String>> queued = new AtomicReference<>();
      next.set(() -> {
        queued.set(executor.submit(() -> "ran"));
        throw new OutOfMemoryError("unable to create native thread");
      });

      assertThatThrownBy(() -> executor.execute(() -> {})).isInstanceOf(OutOfMemoryError.class);

      Future<String> stranded = Objects.requireNonNull(queued.get());
      assertThat(stranded.get(30, TimeUnit.SECONDS)).isEqualTo("ran");
    }
  }

  @Test
  void aThreadGoesOnWithTheQueueWhereNoOtherCanBeStarted() throws Exception {
    try (BoundedExecutor executor = new BoundedExecutor("db", 1, 10, threads)) {
      CountDownLatch queued = new CountDownLatch(1);
      Future<Thread> first =
          executor.submit(() -> {
            queued.await();
            return Thread.currentThread();
          });
      Future<Thread> second = executor.submit(Thread::currentThread);
      next.set(() -> {
        throw new OutOfMemoryError("unable to create native thread");
      });
      queued.countDown();

      assertThat(second.get(30, TimeUnit.SECONDS)).isSameAs(first.get());
      Future<Thread> third = executor.submit(Thread::currentThread);
      assertThat(third.get(30, TimeUnit.SECONDS)).isNotSameAs(first.get());
    }
  }

  @Test
  @SuppressWarnings({"NullAway", "DataFlowIssue"}) // what an unchecked caller may pass
  void aNameIsNotNull() {
    assertThatThrownBy(() -> SmartExecutors.virtual(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name");
    assertThatThrownBy(() -> SmartExecutors.bounded(null, 1, 1))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name");
    assertThatThrownBy(() -> SmartExecutors.single(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name");
  }

  @Test
  void aLimitOutOfRangeIsNamedWithTheRuleAndTheFix() {
    assertThatThrownBy(() -> SmartExecutors.bounded("db", 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Executor 'db' is to run 0 bodies at once. It must run at least one. Give a concurrency"
                + " of 1 or more.");
    assertThatThrownBy(() -> SmartExecutors.bounded("db", 1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Executor 'db' is to queue -1 bodies. A queue is not negative. Give 0 for none, or"
                + " more.");
  }

  @Test
  void aThreadThatLeavesWhileTheOthersAreLookedAtHoldsNoPermit() throws Exception {
    for (int leaving = 1; leaving <= 2; leaving++) { // one of them is still to come in the look
      try (BoundedExecutor executor = new BoundedExecutor("db", 3, 0)) {
        Map<Thread, CountDownLatch> held = hold(executor, 3);
        AtomicReference<@Nullable Thread> gone = new AtomicReference<>();
        int nth = leaving;
        try {
          boolean allHeld =
              executor.isHeldBy(thread -> {
                if (gone.get() == null) {
                  Thread other =
                      held.keySet().stream()
                          .filter(it -> it != thread)
                          .skip(nth - 1)
                          .findFirst()
                          .orElseThrow();
                  gone.set(other);
                  Objects.requireNonNull(held.get(other)).countDown();
                  join(other);
                }
                return thread != gone.get();
              });

          assertThat(allHeld).isFalse();
        } finally {
          held.values().forEach(CountDownLatch::countDown);
        }
      }
    }
  }

  /** Has so many bodies run until their latches open. */
  private static Map<Thread, CountDownLatch> hold(BoundedExecutor executor, int bodies)
      throws InterruptedException {
    Map<Thread, CountDownLatch> held = new ConcurrentHashMap<>();
    CountDownLatch running = new CountDownLatch(bodies);
    for (int i = 0; i < bodies; i++) {
      CountDownLatch end = new CountDownLatch(1);
      executor.execute(() -> {
        held.put(Thread.currentThread(), end);
        running.countDown();
        join(end);
      });
    }
    assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
    return held;
  }

  private static void join(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
