package dev.smartasync.internal.engine;

import dev.smartasync.CallerContext;
import dev.smartasync.Smart;
import dev.smartasync.spi.CallListener.Outcome;
import dev.smartasync.spi.Crossing;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A blocking body that runs on its caller's thread, its outcome put into a Smart. */
final class InlineCall<T extends @Nullable Object> {

  private final Engine engine;
  private final Offload offload;
  private final CallerContext caller;

  InlineCall(Engine engine, OperationSpec operation, Offload.BodyKind kind, CallerContext caller) {
    this.engine = engine;
    this.offload = new Offload(engine, operation, kind);
    this.caller = caller;
  }

  Smart<T> run(Callable<?> body) {
    OperationSpec operation = offload.operation();
    Observation observation =
        Observation.start(engine.reports(), operation, Crossing.INLINE, caller, null);
    Guard guard = Guard.of(engine, operation, null);
    try {
      Deadline deadline = engine.deadline(operation);
      if (observation != null) {
        observation.bodyStarts();
      }
      Object value = offload.checked(body.call());
      if (offload.flattens() && value instanceof CompletionStage<?> stage) {
        return StageLink.follow(cast(stage), guard, deadline, observation);
      }
      if (observation != null) {
        observation.settle(Outcome.VALUE, null);
      }
      Smart<T> future = Futures.create(guard);
      future.complete(cast(value));
      return future;
    } catch (Throwable failure) {
      Failures.keepInterrupt(failure);
      if (observation != null) {
        observation.settle(Outcome.FAILURE, failure);
      }
      return Futures.thrown(guard, failure);
    }
  }

  @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
  private static <S extends @Nullable Object> S cast(@Nullable Object value) {
    return (S) value; // the body yields a T, which may be a type that has null
  }
}
