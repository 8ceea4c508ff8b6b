package dev.smartasync.benchmarks;

import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

/** A target whose methods cost as little as a call can, so that the crossing is what is seen. */
@SmartAsync
public class Work {

  private int value;
  private final CompletableFuture<Integer> ready = CompletableFuture.completedFuture(42);

  /** Returns the next value: a blocking method that does not block. */
  public int next() {
    return ++value;
  }

  /** Returns the same completed stage every time. */
  public CompletableFuture<Integer> ready() {
    return ready;
  }

  /** Returns a new completed stage. */
  public CompletableFuture<Integer> fresh() {
    return CompletableFuture.completedFuture(42);
  }
}
