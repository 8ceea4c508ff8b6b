package dev.smartasync.benchmarks;

import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.CompilerControl;

/** A target whose methods cost as little as a call can, so that the crossing is what is seen. */
@SmartAsync
public class Work {

  private int value;
  private final CompletableFuture<Integer> ready = CompletableFuture.completedFuture(42);

  /** Returns one and nought in turn: a blocking method that does not block. */
  public int next() {
    return value ^= 1;
  }

  /** Returns the same completed stage every time. */
  public CompletableFuture<Integer> ready() {
    return ready;
  }

  /** Returns a new completed stage; called as a method, so that the compiler has to make it. */
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public CompletableFuture<Integer> fresh() {
    return CompletableFuture.completedFuture(42);
  }
}
