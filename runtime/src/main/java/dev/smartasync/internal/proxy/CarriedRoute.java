package dev.smartasync.internal.proxy;

import dev.smartasync.internal.engine.Engine;
import dev.smartasync.internal.engine.Failures;
import dev.smartasync.internal.engine.Offload.BodyKind;
import dev.smartasync.internal.engine.OperationSpec;
import dev.smartasync.internal.engine.Timeouts;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A method of an interface whose calls are carried by a framework's type. */
final class CarriedRoute implements ProxyFacade.Route {

  private final Engine engine;
  private final OperationSpec operation;
  private final Way way;
  private final BodyKind body;
  private final Carrier.Carriage carriage;
  private final boolean handsOn;

  /** Takes the arguments and the subscriber's context, which most ignore. */
  private final MethodHandle handle;

  /** The target's method, with nothing around it. */
  private final MethodHandle own;

  CarriedRoute(
      Engine engine,
      OperationSpec operation,
      Way way,
      BodyKind body,
      Carrier.Carriage carriage,
      MethodHandle own) {
    this.engine = engine;
    this.operation = operation;
    this.way = way;
    this.body = body;
    this.carriage = carriage;
    boolean untimed =
        operation.timeoutNanos() == Timeouts.INHERIT || operation.timeoutNanos() == Timeouts.NONE;
    this.handsOn = carriage.handsOn() && untimed;
    MethodHandle taking =
        carriage.inContext()
            ? way.handle()
            : MethodHandles.dropArguments(way.handle(), 1, Object.class);
    this.handle = taking.asType(MethodType.methodType(Object.class, Object[].class, Object.class));
    this.own = own.asType(MethodType.methodType(Object.class, Object[].class));
  }

  @Override
  public Object call(Object proxy, Object[] arguments) {
    return handsOn && engine.startsDirectly()
        ? handedOn(arguments)
        : carriage.carry(context -> stage(arguments, context));
  }

  private CompletionStage<?> stage(Object[] arguments, @Nullable Object context) {
    return engine
        .stages()
        .dispatch(operation, way.demand(), way.colour(), body, () -> invoke(arguments, context));
  }

  private @Nullable Object invoke(Object[] arguments, @Nullable Object context) throws Exception {
    try {
      return handle.invokeExact(arguments, context);
    } catch (Exception | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw Failures.asIs(failure);
    }
  }

  private Object handedOn(Object[] arguments) {
    Throwable failure;
    try {
      Object future = own.invokeExact(arguments);
      if (future != null) {
        return future;
      }
      failure = Failures.noFuture(operation.name());
    } catch (Throwable thrown) {
      failure = thrown;
    }
    CompletionStage<?> failed = engine.stages().failed(operation, failure);
    return carriage.carry(context -> failed);
  }
}
