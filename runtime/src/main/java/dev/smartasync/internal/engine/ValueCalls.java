package dev.smartasync.internal.engine;

import dev.smartasync.CallerContext;
import dev.smartasync.StackTraces;
import dev.smartasync.internal.dispatch.Colour;
import dev.smartasync.internal.dispatch.Demand;
import dev.smartasync.internal.engine.Offload.BodyKind;
import dev.smartasync.spi.CallListener.Outcome;
import dev.smartasync.spi.Crossing;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The calls that demand a plain value. What a body throws on the caller's thread is thrown as it
 * is, declared or not.
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // what generated code passes fixes the type
public final class ValueCalls {

  private final Engine engine;

  ValueCalls(Engine engine) {
    this.engine = engine;
  }

  /** Calls a blocking body on this thread. */
  public <T extends @Nullable Object> T passThrough(
      OperationSpec operation, Callable<? extends T> body) {
    return dispatch(operation, Colour.BLOCKING, BodyKind.TYPED, body);
  }

  /** Calls a blocking body on this thread and waits for the stage it returns. */
  public <T extends @Nullable Object> T passThroughStage(
      OperationSpec operation, Callable<?> body) {
    return dispatch(operation, Colour.BLOCKING, BodyKind.STAGE, body);
  }

  /** Calls an asynchronous body and waits for the stage or future it returns. */
  public <T extends @Nullable Object> T await(OperationSpec operation, Callable<?> body) {
    return dispatch(operation, Colour.ASYNCHRONOUS, BodyKind.STAGE, body);
  }

  /** Runs an event loop on this thread, which begins no call tree. */
  public <T extends @Nullable Object> T loop(
      OperationSpec operation, Callable<? extends @Nullable CompletionStage<T>> loop) {
    if (engine.awaitsDirectly()) {
      return awaitDirectly(operation, called(loop));
    }
    return dispatch(operation, Colour.ASYNCHRONOUS, BodyKind.STAGE, loop, false);
  }

  private static <T extends @Nullable Object> T called(Callable<T> body) {
    try {
      return body.call();
    } catch (Throwable thrown) {
      throw Failures.asIs(thrown);
    }
  }

  /** Calls a body on this thread, and waits where it yields a stage or a future. */
  public <T extends @Nullable Object> T dispatch(
      OperationSpec operation, Colour colour, BodyKind kind, Callable<?> body) {
    return dispatch(operation, colour, kind, body, true);
  }

  @SuppressWarnings("unchecked") // generated code and the proxies pass a body of T
  private <T extends @Nullable Object> T dispatch(
      OperationSpec operation, Colour colour, BodyKind kind, Callable<?> body, boolean beginsTree) {
    try (Call call = new Call(operation, colour, beginsTree)) {
      return switch (call.crossing) {
        case PASS_THROUGH ->
            switch (kind) {
              case PLAIN, TYPED, ELEMENTS -> (T) call.run(body, null);
              case STAGE -> {
                Deadline deadline = engine.deadline(operation);
                yield call.settled(call.run(body, null), deadline);
              }
            };
        case AWAIT -> {
          Deadline deadline = engine.deadline(operation);
          yield call.settled(call.run(body, deadline), deadline);
        }
        case INLINE, OFFLOAD, REFUSE ->
            throw new AssertionError("a demand for a value came to " + call.crossing);
      };
    }
  }

  /**
   * Waits for a stage on a thread that is known to be allowed to, with no timeout of its own and
   * failures as they are.
   */
  public static <T extends @Nullable Object> T awaitDirectly(
      OperationSpec operation, @Nullable CompletionStage<? extends T> stage) {
    // Outcomes that are there are told apart here, in few bytes of code, all of which is inlined
    // into the caller: an exception that unwinds a frame costs more than all else together.
    if (stage != null && stage.getClass() == CompletableFuture.class) { // as most are
      CompletableFuture<? extends T> future = (CompletableFuture<? extends T>) stage;
      Future.State state = future.state();
      if (state == Future.State.SUCCESS) {
        return future.resultNow();
      }
      if (state == Future.State.FAILED
          && future.exceptionNow() instanceof RuntimeException failure
          && !(failure instanceof CompletionException)
          && operation.wrappers().isEmpty()) {
        throw failure;
      }
    }
    return awaitAny(operation, stage);
  }

  private static <T extends @Nullable Object> T awaitAny(
      OperationSpec operation, @Nullable CompletionStage<? extends T> stage) {
    if (stage == null) {
      throw Failures.noStage(operation);
    }
    return Awaiting.value(
        Futures.of(stage),
        stage,
        operation,
        operation.declared(),
        Deadline.current(),
        StackTraces.ORIGINAL);
  }

  /** One call, observed where someone listens; refused when created where it must be. */
  private final class Call implements AutoCloseable {

    private final OperationSpec operation;
    private final Crossing crossing;
    private final @Nullable Observation observation;
    private final @Nullable Branch opened;
    private Outcome outcome = Outcome.VALUE;
    private @Nullable Throwable failure;

    Call(OperationSpec operation, Colour colour, boolean beginsTree) {
      engine.requireOpen(operation);
      CallerContext caller = engine.detection().current();
      this.crossing = engine.decide(operation, Demand.VALUE, caller, colour);
      this.operation = operation;
      this.observation = Observation.start(engine.reports(), operation, crossing, caller, null);
      this.opened = beginsTree && caller instanceof CallerContext.MayBlock ? Branch.open() : null;
    }

    <R extends @Nullable Object> R run(Callable<R> body, @Nullable Deadline deadline) {
      if (observation != null) {
        observation.bodyStarts();
      }
      Deadline before = Deadline.enter(deadline);
      try {
        return body.call();
      } catch (Throwable thrown) {
        outcome = Outcome.FAILURE;
        failure = thrown;
        throw Failures.asIs(thrown);
      } finally {
        Deadline.leave(before);
      }
    }

    @SuppressWarnings("unchecked") // generated code and the proxies pass a source of T
    <T extends @Nullable Object> T settled(@Nullable Object source, @Nullable Deadline deadline) {
      long from = observation == null ? 0 : System.nanoTime();
      try {
        if (source instanceof CompletionStage<?> stage) {
          return await((Future<T>) observed(stage), stage, deadline);
        }
        if (source instanceof Future<?> plain) {
          return await((Future<T>) plain, plain, deadline);
        }
        throw Failures.noStage(operation);
      } catch (Throwable thrown) {
        failure = Failures.peel(thrown, operation);
        outcome = outcome(failure, deadline);
        throw thrown;
      } finally {
        if (observation != null) {
          observation.waitedSince(from);
        }
      }
    }

    private static Outcome outcome(Throwable failure, @Nullable Deadline deadline) {
      if (failure instanceof CancellationException || failure instanceof InterruptedException) {
        return Outcome.CANCELLED;
      }
      boolean late = deadline != null && deadline.hasPassed();
      return late && failure instanceof TimeoutException ? Outcome.TIMED_OUT : Outcome.FAILURE;
    }

    private <T extends @Nullable Object> T await(
        Future<T> future, Object source, @Nullable Deadline deadline) {
      Guard guard = Futures.guard(future);
      if (guard != null && future instanceof CompletableFuture<?> ours) {
        guard.check(ours, operation.name());
      }
      return Awaiting.value(
          future,
          source,
          operation,
          operation.declared(),
          deadline,
          engine.settings().stackTraces());
    }

    private Future<?> observed(CompletionStage<?> stage) {
      Observation to = observation;
      if (to != null) {
        Futures.whenSettled(stage, (value, thrown) -> to.outcomeIsThere());
      }
      return Futures.of(stage);
    }

    @Override
    public void close() {
      if (opened != null) {
        Branch.close(opened);
        opened.end();
      }
      if (observation != null) {
        observation.settle(outcome, failure);
      }
    }
  }
}
