package dev.smartasync.stress.soak;

import dev.smartasync.SmartAsync;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What the facades call: a method of each kind, which does what it is handed. */
public final class Work {

  static final String BOUNDED = "bounded";

  /** The values of all methods. */
  public interface Sync {
    Object blocking(Callable<Object> body) throws Exception;

    Object async(Callable<CompletionStage<Object>> body) throws Exception;

    Object asyncTimed(Callable<CompletionStage<Object>> body);
  }

  /** The futures of all methods. */
  public interface Async {
    CompletableFuture<Object> blocking(Callable<Object> body);

    CompletableFuture<Object> bounded(Callable<Object> body);

    CompletableFuture<Object> timed(Callable<Object> body);

    CompletableFuture<Object> bound(Callable<Object> body);

    CompletableFuture<Object> async(Callable<CompletionStage<Object>> body);

    CompletableFuture<Object> asyncTimed(Callable<CompletionStage<Object>> body);
  }

  /** Blocks on the default executor where it must not block. */
  public Object blocking(Callable<Object> body) throws Exception {
    return body.call();
  }

  /** Blocks on a bounded executor. */
  @SmartAsync(executor = BOUNDED)
  public Object bounded(Callable<Object> body) throws Exception {
    return body.call();
  }

  /** Blocks for a short time. */
  @SmartAsync(timeout = "2ms")
  public Object timed(Callable<Object> body) throws Exception {
    return body.call();
  }

  /** Blocks the thread at the root of its tree. */
  @SmartAsync(executor = SmartAsync.CALLER)
  public Object bound(Callable<Object> body) throws Exception {
    return body.call();
  }

  /** Does not block. */
  public CompletionStage<Object> async(Callable<CompletionStage<Object>> body) throws Exception {
    return body.call();
  }

  /** Does not block, and takes a short time. */
  @SmartAsync(timeout = "2ms")
  public CompletionStage<Object> asyncTimed(Callable<CompletionStage<Object>> body)
      throws Exception {
    return body.call();
  }
}
