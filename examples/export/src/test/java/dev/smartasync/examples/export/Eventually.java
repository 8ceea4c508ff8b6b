package dev.smartasync.examples.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Waits for what comes about on other threads. */
final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LOOKS_ALIKE = 25;

  private Eventually() {}

  static void holds(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("nothing came of it in time").isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  /** Returns a positive count once it has not changed for a while. */
  static long settled(LongSupplier count) {
    long[] last = {0, 0};
    holds(() -> {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      long now = count.getAsLong();
      last[1] = now == last[0] && now > 0 ? last[1] + 1 : 0;
      last[0] = now;
      return last[1] == LOOKS_ALIKE;
    });
    return last[0];
  }
}
