package dev.smartasync.stress.races;

import dev.smartasync.SmartRuntime;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the races have in common: runtimes, and outcomes as words. */
final class Races {

  static final String VALUE = "value";
  static final String CANCELLED = "cancelled";
  static final String REJECTED = "rejected";
  static final String TIMED_OUT = "timed out";
  static final String FAILED = "failed";

  /** The outcome of a call that nobody settles. */
  static final String LOST = "lost";

  private static final long PATIENCE_SECONDS = 10;
  private static final int LONGEST_PAUSE_BITS = 13;

  private static final ThreadLocal<@Nullable Runnable> LAST = new ThreadLocal<>();

  /** A runtime whose bodies are started by who asks for them with {@link #submitted()}. */
  static final SmartRuntime BY_HAND =
      SmartRuntime.builder().defaultExecutor(LAST::set).executor("by hand", LAST::set).build();

  /** A runtime whose calls expire about when the other actor comes. */
  static final SmartRuntime HASTY =
      SmartRuntime.builder().timeout(Duration.ofNanos(20_000)).build();

  /** Third threads: a test with three actors would be left out where there are two processors. */
  private static final ExecutorService THIRD =
      Executors.newCachedThreadPool(task -> Thread.ofPlatform().daemon().unstarted(task));

  private Races() {}

  /** Returns what the current thread has submitted last. */
  static Runnable submitted() {
    Runnable last = LAST.get();
    LAST.remove();
    if (last == null) {
      throw new IllegalStateException("nothing was submitted");
    }
    return last;
  }

  /** Returns how a future ends, or that it does not. */
  static String outcome(CompletableFuture<?> future) {
    CountDownLatch settled = new CountDownLatch(1);
    String[] word = {LOST};
    CompletableFuture<?> unused =
        future.whenComplete((value, failure) -> {
          word[0] = failure == null ? VALUE : word(failure);
          settled.countDown();
        });
    try {
      return settled.await(PATIENCE_SECONDS, TimeUnit.SECONDS) ? word[0] : LOST;
    } catch (InterruptedException e) {
      return "interrupted";
    }
  }

  /** Returns the word for a failure. */
  static String word(Throwable failure) {
    return switch (failure) {
      case CancellationException e -> CANCELLED;
      case RejectedExecutionException e -> REJECTED;
      case TimeoutException e -> TIMED_OUT;
      case CompletionException e when e.getCause() != null -> word(e.getCause());
      case IllegalArgumentException e -> FAILED;
      default -> failure.toString();
    };
  }

  /**
   * Takes a time of any magnitude up to some 100 microseconds, so that the others come at any
   * point.
   */
  static void pause() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    for (int i = random.nextInt(1 << random.nextInt(LONGEST_PAUSE_BITS)); i > 0; i--) {
      Thread.onSpinWait();
    }
  }

  /** Does two things at once, one of them on a third thread; returns when both are done. */
  static void both(Runnable one, Runnable other) {
    AtomicBoolean there = new AtomicBoolean();
    CompletableFuture<Void> done =
        CompletableFuture.runAsync(
            () -> {
              there.set(true);
              pause();
              other.run();
            },
            THIRD);
    until(there::get);
    pause();
    one.run();
    done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Returns whether an interrupt is there or comes at once; clears it. */
  static boolean isInterruptedSoon() {
    boolean interrupted = Thread.interrupted();
    for (int i = 0; i < 20 && !interrupted; i++) {
      Thread.onSpinWait();
      interrupted = Thread.interrupted();
    }
    return interrupted;
  }

  /** Lets the others go on until the flag is up, or fails after a while. */
  @SuppressWarnings("ThreadPriorityCheck") // whom it waits for may need this processor
  static void until(BooleanSupplier flag) {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!flag.getAsBoolean()) {
      if (System.nanoTime() - patience > 0) {
        throw new IllegalStateException("the other actor never came so far");
      }
      Thread.onSpinWait();
      Thread.yield();
    }
  }
}
