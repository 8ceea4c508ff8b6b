package dev.smartasync.examples.sitecheck.measure;

import dev.smartasync.spi.CallListener.Settlement;
import dev.smartasync.spi.Crossing;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** The calls of one operation. */
final class Samples {
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<String> threads = new HashSet<>();
  private long[] nanos = new long[1024];
  private int calls;

  void add(Settlement settlement) {
    lock.lock();
    try {
      if (calls == nanos.length) {
        nanos = Arrays.copyOf(nanos, calls * 2);
      }
      nanos[calls++] = settlement.queueNanos() + settlement.hopNanos();
      if (settlement.bodyThread() != null) {
        threads.add(settlement.bodyThread());
      }
    } finally {
      lock.unlock();
    }
  }

  CrossingCost cost(String operation, Crossing crossing) {
    lock.lock();
    try {
      long[] sorted = Arrays.copyOf(nanos, calls);
      Arrays.sort(sorted);
      return new CrossingCost(
          operation, crossing, calls, threads.size(), at(sorted, 0.5), at(sorted, 0.99));
    } finally {
      lock.unlock();
    }
  }

  private static Duration at(long[] sorted, double quantile) {
    int rank = (int) Math.ceil(quantile * sorted.length) - 1;
    return Duration.ofNanos(sorted[Math.max(0, rank)]);
  }
}
