package dev.smartasync.internal.engine;

import dev.smartasync.CallerContext;
import dev.smartasync.Smart;
import dev.smartasync.internal.executor.QueueingExecutor;
import dev.smartasync.spi.CallListener.Outcome;
import dev.smartasync.spi.Crossing;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One operation's way through an executor: settings that are the same for each of its bodies.
 *
 * @param body what the body yields
 */
public record Offload(Engine engine, OperationSpec operation, BodyKind body) {

  /** What a blocking body may yield. */
  public enum BodyKind {
    /** A plain value: a stage is the mistake of having used the wrong call. */
    PLAIN,
    /** What the operation's type says, handed on untouched. */
    TYPED,
    /** A stage, to be flattened. */
    STAGE,
    /**
     * Nothing: the body hands many values out itself, and waits until they are wanted. So whoever
     * waits for it, and may be who wants them, must not run it on top of its own wait, unless it is
     * bound to that very thread.
     */
    ELEMENTS
  }

  /**
   * Submits a body.
   *
   * @param created is handed the future before the executor is handed the body, and may run it; or
   *     null
   */
  <T extends @Nullable Object> Smart<T> submit(
      Callable<?> callable, CallerContext caller, @Nullable Consumer<? super Smart<T>> created) {
    boolean comesBack = body != BodyKind.ELEMENTS; // these find their own way
    Executor resume =
        comesBack && caller instanceof CallerContext.EventLoop loop ? loop.resume() : null;
    Guard guard = Guard.of(engine, operation, resume == null ? null : Thread.currentThread());
    Smart<T> future = Futures.create(guard);
    Observation observation =
        Observation.start(engine.reports(), operation, Crossing.OFFLOAD, caller, executorName());
    try {
      Executor executor = operation.isBoundToCaller() ? root() : engine.executor(operation);
      OffloadedBody<T> offloaded =
          new OffloadedBody<>(
              this, executor, guard, callable, future, resume, CallExtras.of(this, observation));
      Futures.link(future, offloaded);
      if (created != null) {
        created.accept(future);
      }
      offloaded.submit();
    } catch (Throwable failure) {
      if (observation != null) {
        observation.settle(Outcome.REFUSED, failure);
      }
      future.completeExceptionally(failure);
    }
    return future;
  }

  private CallerThread root() {
    CallerThread root = Branch.root();
    if (root == null) {
      throw new IllegalStateException(
          operation.name()
              + "() is to run on the thread that waits at the root of its call tree (executor ="
              + " SmartAsync.CALLER), and "
              + Branch.whyNoRoot()
              + ", or name another executor.");
    }
    return root;
  }

  /** Returns whether the call has a stage to wait for, or is ended by who wants its elements. */
  boolean endsByOthers() {
    return body == BodyKind.STAGE || body == BodyKind.ELEMENTS;
  }

  boolean flattens() {
    return body == BodyKind.STAGE;
  }

  /** Returns the value that a body yielded, or fails where it must not yield such a value. */
  @Nullable Object checked(@Nullable Object value) {
    return switch (body) {
      case TYPED, ELEMENTS -> value;
      case PLAIN -> {
        if (value instanceof CompletionStage<?>) {
          throw Failures.stageFromBlockingBody(operation, value);
        }
        yield value;
      }
      case STAGE -> {
        if (value == null) {
          throw Failures.noStage(operation);
        }
        yield value;
      }
    };
  }

  RejectedExecutionException rejected(Executor executor, Throwable cause) {
    return new RejectedExecutionException(
        operation.name()
            + "() was rejected by executor '"
            + executorName()
            + "': "
            + limits(executor, cause),
        cause);
  }

  private static @Nullable String limits(Executor executor, Throwable cause) {
    if (executor instanceof QueueingExecutor || executor instanceof CallerThread) {
      return cause.getMessage();
    }
    try {
      return executor.toString();
    } catch (RuntimeException e) {
      return executor.getClass().getName();
    }
  }

  RejectedExecutionException ranOnLoop() {
    return new RejectedExecutionException(
        operation.name()
            + "() was handed to executor '"
            + executorName()
            + "', which ran it on the caller's own event loop. A blocking body must not run there."
            + " Use an executor that has threads of its own and rejects what it cannot take.");
  }

  private String executorName() {
    return operation.executorName();
  }
}
