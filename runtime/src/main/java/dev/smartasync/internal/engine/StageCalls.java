package dev.smartasync.internal.engine;

import dev.smartasync.CallerContext;
import dev.smartasync.Smart;
import dev.smartasync.internal.dispatch.Colour;
import dev.smartasync.internal.dispatch.Demand;
import dev.smartasync.spi.CallListener.Outcome;
import dev.smartasync.spi.Crossing;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The calls that demand a stage, or whichever fits. None of them throws. */
public final class StageCalls {

  private final Engine engine;

  StageCalls(Engine engine) {
    this.engine = engine;
  }

  /** Runs a blocking body on the operation's executor. */
  public <T extends @Nullable Object> CompletableFuture<T> offload(
      OperationSpec operation, Offload.BodyKind kind, Callable<?> body) {
    return dispatch(operation, Demand.STAGE, Colour.BLOCKING, kind, body);
  }

  /**
   * Runs a blocking body, which hands out elements itself, on the operation's executor.
   *
   * @param created is handed the body before the executor is; not called where nothing is
   *     submitted, and the future has failed
   */
  public CompletableFuture<?> offloadElements(
      OperationSpec operation, Callable<?> body, Consumer<ElementsBody> created) {
    return dispatch(
        operation,
        Demand.STAGE,
        Colour.BLOCKING,
        Offload.BodyKind.ELEMENTS,
        body,
        future -> created.accept(new ElementsBody(future)));
  }

  /**
   * Calls an asynchronous body and hands on its stage: the identical one where nothing is to add.
   */
  public <T extends @Nullable Object> CompletableFuture<T> start(
      OperationSpec operation, Callable<?> body) {
    return dispatch(operation, Demand.STAGE, Colour.ASYNCHRONOUS, Offload.BodyKind.STAGE, body);
  }

  /** Runs a blocking body here where the thread may block, else on the operation's executor. */
  public <T extends @Nullable Object> Smart<T> call(
      OperationSpec operation, Offload.BodyKind kind, Callable<?> body) {
    return smart(dispatch(operation, Demand.EITHER, Colour.BLOCKING, kind, body));
  }

  /** Calls an asynchronous body. */
  public <T extends @Nullable Object> Smart<T> callAsync(
      OperationSpec operation, Callable<?> body) {
    return smart(
        dispatch(operation, Demand.EITHER, Colour.ASYNCHRONOUS, Offload.BodyKind.STAGE, body));
  }

  /**
   * Returns the stage that an asynchronous method without a timeout returned, as a future: what
   * {@link #start} does where nobody listens. Nothing is read of the engine where the stage is
   * handed on.
   */
  public static <T extends @Nullable Object> CompletableFuture<T> started(
      Engine engine, OperationSpec operation, @Nullable CompletionStage<T> stage) {
    CompletableFuture<T> own = stage == null ? null : own(operation, stage);
    return own == null ? engine.stages().followed(operation, stage) : own;
  }

  private <T extends @Nullable Object> CompletableFuture<T> followed(
      OperationSpec operation, @Nullable CompletionStage<T> stage) {
    return stage == null
        ? failed(operation, Failures.noStage(operation))
        : StageLink.follow(stage, Guard.of(engine, operation, null), Deadline.current(), null);
  }

  /** Calls back with null, or with the failure, when an offloaded call has ended. */
  public void whenSettled(CompletableFuture<?> offloaded, Consumer<@Nullable Throwable> callback) {
    Futures.whenSettled(offloaded, (value, failure) -> callback.accept(failure));
  }

  /** Returns a failed future. */
  public <T extends @Nullable Object> CompletableFuture<T> failed(
      OperationSpec operation, Throwable failure) {
    Failures.keepInterrupt(failure);
    return Futures.thrown(Guard.of(engine, operation, null), failure);
  }

  /** Calls a body as it is demanded: a stage, or whichever fits. */
  public <T extends @Nullable Object> CompletableFuture<T> dispatch(
      OperationSpec operation,
      Demand demand,
      Colour colour,
      Offload.BodyKind bodyKind,
      Callable<?> body) {
    return dispatch(operation, demand, colour, bodyKind, body, null);
  }

  private <T extends @Nullable Object> CompletableFuture<T> dispatch(
      OperationSpec operation,
      Demand demand,
      Colour colour,
      Offload.BodyKind bodyKind,
      Callable<?> body,
      @Nullable Consumer<? super Smart<T>> created) {
    CallerContext caller = engine.detection().current();
    if (engine.isClosed()) {
      Throwable refusal = engine.closed(operation);
      Observation.refused(engine.reports(), operation, caller, refusal);
      return failed(operation, refusal);
    }
    Crossing crossing = engine.decide(operation, demand, caller, colour);
    boolean byHand = demand == Demand.STAGE && bodyKind == Offload.BodyKind.PLAIN; // offload(...)
    boolean opens = caller instanceof CallerContext.MayBlock && !byHand;
    Branch opened = opens ? Branch.open() : null;
    try {
      CompletableFuture<T> future =
          switch (crossing) {
            case OFFLOAD -> new Offload(engine, operation, bodyKind).submit(body, caller, created);
            case INLINE -> new InlineCall<T>(engine, operation, bodyKind, caller).run(body);
            case PASS_THROUGH -> passThrough(operation, demand, caller, body);
            case AWAIT, REFUSE ->
                throw new AssertionError("a demand for a stage came to " + crossing);
          };
      if (opened != null) {
        endWith(future, opened);
      }
      return future;
    } finally {
      Branch.close(opened);
    }
  }

  /** The tree ends with the future, at once where nobody can wait for that and serve the tree. */
  private static void endWith(CompletableFuture<?> future, Branch opened) {
    if (future instanceof Smart<?> && !future.isDone()) {
      Futures.whenSettled(future, (value, failure) -> opened.end());
    } else {
      opened.end();
    }
  }

  private <T extends @Nullable Object> CompletableFuture<T> passThrough(
      OperationSpec operation, Demand demand, CallerContext caller, Callable<?> body) {
    Deadline outer = Deadline.current();
    Deadline deadline = engine.deadline(operation);
    Observation observation =
        Observation.start(engine.reports(), operation, Crossing.PASS_THROUGH, caller, null);
    if (observation != null) {
      observation.bodyStarts();
    }
    Deadline before = Deadline.enter(deadline);
    try {
      if (!(body.call() instanceof CompletionStage<?> stage)) {
        throw Failures.noStage(operation);
      }
      CompletableFuture<T> own =
          demand == Demand.STAGE && deadline == outer ? own(operation, cast(stage)) : null;
      if (own == null) {
        Guard guard = Guard.of(engine, operation, null);
        return StageLink.follow(cast(stage), guard, deadline, observation);
      }
      if (observation != null) {
        Futures.whenSettled(stage, (value, failure) -> settle(observation, operation, failure));
      }
      return own;
    } catch (Throwable failure) {
      if (observation != null) {
        observation.settle(Outcome.FAILURE, failure);
      }
      return failed(operation, failure);
    } finally {
      Deadline.leave(before);
    }
  }

  /** Returns the method's own future, to be handed on as it is, or null where it offers none. */
  private static <T extends @Nullable Object> @Nullable CompletableFuture<T> own(
      OperationSpec operation, CompletionStage<T> stage) {
    if (operation.adapted()) {
      return null;
    }
    if (stage.getClass() == CompletableFuture.class) { // as most are
      return (CompletableFuture<T>) stage;
    }
    return stage instanceof Adapted ? null : Futures.offered(stage);
  }

  private static void settle(
      Observation observation, OperationSpec operation, @Nullable Throwable failure) {
    observation.outcomeIsThere();
    if (failure == null) {
      observation.settle(Outcome.VALUE, null);
    } else {
      Throwable peeled = Failures.peel(failure, operation);
      boolean cancelled = peeled instanceof CancellationException;
      observation.settle(cancelled ? Outcome.CANCELLED : Outcome.FAILURE, peeled);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the body's stage is one of T
  private static <S> S cast(Object stage) {
    return (S) stage;
  }

  private static <T extends @Nullable Object> Smart<T> smart(CompletableFuture<T> future) {
    return (Smart<T>) future;
  }
}
