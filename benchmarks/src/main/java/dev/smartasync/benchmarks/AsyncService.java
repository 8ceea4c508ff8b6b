package dev.smartasync.benchmarks;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** An asynchronous method; how its stage settles is what differs. */
@SmartAsync(facades = Facade.SYNC)
public abstract class AsyncService {

  /** What the stage holds, unless it fails. */
  static final Integer VALUE = 42;

  /** Returns a stage. */
  public abstract CompletableFuture<Integer> ask();

  /** Each stage is new and complete. */
  static AsyncService ready() {
    return new AsyncService() {
      @Override
      public CompletableFuture<Integer> ask() {
        return CompletableFuture.completedFuture(VALUE);
      }
    };
  }

  /** The stage has failed, and is the same every time. */
  static AsyncService failed() {
    CompletableFuture<Integer> failed = CompletableFuture.failedFuture(new Expected());
    return new AsyncService() {
      @Override
      public CompletableFuture<Integer> ask() {
        return failed;
      }
    };
  }

  /** The stage is completed by a task on a loop. */
  static AsyncService handedOver(Executor loop) {
    return new AsyncService() {
      @Override
      public CompletableFuture<Integer> ask() {
        CompletableFuture<Integer> stage = new CompletableFuture<>();
        loop.execute(() -> stage.complete(VALUE));
        return stage;
      }
    };
  }

  /** Takes no suppressed ones: Reactor would add one at each throw. */
  static final class Expected extends RuntimeException {
    private static final long serialVersionUID = 1;

    Expected() {
      super("expected", null, false, true);
    }
  }
}
