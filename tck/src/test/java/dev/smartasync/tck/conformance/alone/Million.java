package dev.smartasync.tck.conformance.alone;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/**
 * A program of its own that queues a million bodies behind one that is held, and then waits for all
 * of them, which must all yield their value. It prints how many bytes each took while queued.
 */
public final class Million {

  private static final int MANY = 1_000_000;

  private Million() {}

  public static void main(String[] arguments) throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    List<CompletableFuture<Integer>> futures = new ArrayList<>(MANY);
    try (ExecutorService db = SmartExecutors.bounded("db", 1, MANY);
        SmartRuntime runtime = SmartRuntime.builder().executor("db", db).build()) {
      CompletableFuture<Boolean> first =
          runtime.offload(
              "db",
              () -> {
                running.countDown();
                release.await();
                return true;
              });
      running.await();
      long before = used();
      for (int i = 0; i < MANY; i++) {
        futures.add(runtime.offload("db", () -> 1));
      }
      long each = (used() - before) / MANY;
      release.countDown();
      int sum = futures.stream().mapToInt(CompletableFuture::join).sum();
      require(first.join() && sum == MANY, "each yields its value");
      System.out.println("bytes per queued call: " + each);
    }
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError(what);
    }
  }

  /** What the collector has left: more is in use at once, such as the buffers of threads. */
  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
        .sum();
  }
}
