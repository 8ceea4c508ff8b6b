package dev.smartasync.internal.engine;

import dev.smartasync.CallerContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Keeps loops from waiting for a future that is not there. A future and all its dependents share
 * one guard.
 */
public final class Guard {

  private final Engine engine;
  private final OperationSpec operation;
  private final @Nullable Thread loop;

  /**
   * @param loop the thread of the loop on which the future completes, or null
   */
  Guard(Engine engine, OperationSpec operation, @Nullable Thread loop) {
    this.engine = engine;
    this.operation = operation;
    this.loop = loop;
  }

  /** Refuses to wait for the future where the current thread must not. */
  public void check(CompletableFuture<?> future, String method) {
    if (future.isDone()) {
      return;
    }
    Nesting.catchUp();
    if (future.isDone() || engine.detection().mayBlock()) {
      return;
    }
    if (engine.detection().current() instanceof CallerContext.EventLoop on) {
      if (Thread.currentThread() == loop) {
        throw Refusals.onItsOwnLoop(operation, method, on);
      }
      if (!on.reentrant()) {
        engine.refusals().waiting(operation, method, on);
      }
    }
  }

  /** Returns the guard of a future that follows the stage: what the stage needs, it needs. */
  Guard following(Object stage) {
    Guard followed = Futures.guard(stage);
    return followed == null || followed.loop == null
        ? this
        : new Guard(engine, operation, followed.loop);
  }

  Engine engine() {
    return engine;
  }

  /** Returns where failures are reported that no caller sees. */
  Reports reports() {
    return engine.reports();
  }

  /** Returns the operation the future belongs to. */
  public OperationSpec operation() {
    return operation;
  }

  /** Waits for the future and returns its value; a failure is thrown unwrapped. */
  public <T extends @Nullable Object> T await(CompletableFuture<T> future) {
    if (!future.isDone()) {
      check(future, "await");
    }
    return Awaiting.value(future, future, operation, List.of(), Deadline.current());
  }
}
