package dev.smartasync.benchmarks.probe;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The best offload that can be written by hand: one object is the future, the body on a virtual
 * thread, and the completion on the loop.
 */
final class HandWritten extends CompletableFuture<Integer> implements Runnable {

  private final Callable<Integer> body;
  private final Executor loop;
  private @Nullable Integer value;
  private @Nullable Exception failure;

  private HandWritten(Callable<Integer> body, Executor loop) {
    this.body = body;
    this.loop = loop;
  }

  static CompletableFuture<Integer> offload(Callable<Integer> body, Executor loop) {
    HandWritten call = new HandWritten(body, loop);
    Thread.startVirtualThread(call);
    return call;
  }

  /** Runs the body first, and completes the future the second time. */
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
      value = body.call();
    } catch (Exception thrown) {
      failure = thrown;
    }
  }
}
