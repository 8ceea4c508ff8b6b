package dev.smartasync.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The best that is written by hand: the future is its own task. Run by a thread that may block, it
 * calls the service, and run then by the loop, it is completed.
 */
final class HandOff extends CompletableFuture<Integer> implements Runnable {

  private final BlockingService service;
  private final int number;
  private final Executor loop;
  private @Nullable Integer value;
  private @Nullable Throwable failure;

  HandOff(BlockingService service, int number, Executor loop) {
    this.service = service;
    this.number = number;
    this.loop = loop;
  }

  @Override
  public void run() {
    if (value != null) {
      complete(value);
    } else if (failure != null) {
      completeExceptionally(failure);
    } else {
      call();
      loop.execute(this);
    }
  }

  private void call() {
    try {
      value = service.call(number);
    } catch (Throwable thrown) {
      failure = thrown;
    }
  }
}
