package dev.smartasync.examples.export;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The most heap that was in use, garbage included, looked at a hundred times a second. */
final class PeakHeap implements AutoCloseable {
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private volatile long bytes;

  PeakHeap() {
    var unused = timer.scheduleAtFixedRate(this::look, 0, 10, TimeUnit.MILLISECONDS);
  }

  private void look() {
    Runtime runtime = Runtime.getRuntime();
    bytes = Math.max(bytes, runtime.totalMemory() - runtime.freeMemory());
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
