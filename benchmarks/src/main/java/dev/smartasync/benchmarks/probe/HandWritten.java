package dev.smartasync.benchmarks.probe;

import dev.smartasync.benchmarks.HandOff;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** An offload by hand, to a virtual thread. */
final class HandWritten extends HandOff {

  private final Callable<Integer> body;

  private HandWritten(Callable<Integer> body, Executor loop) {
    super(loop);
    this.body = body;
  }

  static CompletableFuture<Integer> offload(Callable<Integer> body, Executor loop) {
    HandWritten call = new HandWritten(body, loop);
    Thread.startVirtualThread(call);
    return call;
  }

  @Override
  protected Integer body() throws Exception {
    return body.call();
  }
}
