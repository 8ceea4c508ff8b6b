package dev.smartasync.benchmarks.probe;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

/** A target of both colours, for the first call of a program. */
@SmartAsync(facades = {Facade.SYNC, Facade.ASYNC})
public class FirstService {

  private int value;

  /** Returns the next value at once: a blocking method that does not block. */
  public int next() {
    return ++value;
  }

  /** Returns a completed stage. */
  public CompletableFuture<Integer> later() {
    return CompletableFuture.completedFuture(++value);
  }
}
