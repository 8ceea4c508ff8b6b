package dev.smartasync.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The best that is written by hand: the future is its own task. Run by a thread that may block, it
 * calls its body, and run then by the loop, it is completed.
 */
public abstract class HandOff extends CompletableFuture<Integer> implements Runnable {

  private final Executor loop;
  private @Nullable Integer value;
  private @Nullable Throwable failure;

  /** Creates a hand-off that comes back to the loop. */
  protected HandOff(Executor loop) {
    this.loop = loop;
  }

  /** What blocks. */
  protected abstract Integer body() throws Exception;

  @Override
  public final void run() {
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
      value = body();
    } catch (Throwable thrown) {
      failure = thrown;
    }
  }
}
