package dev.smartasync.internal.proxy;

import dev.smartasync.internal.dispatch.Dispatch;
import dev.smartasync.internal.dispatch.ThreadKind;
import dev.smartasync.internal.engine.Engine;
import dev.smartasync.internal.engine.Failures;
import dev.smartasync.internal.engine.Offload.BodyKind;
import dev.smartasync.internal.engine.OperationSpec;
import dev.smartasync.internal.engine.StageCalls;
import dev.smartasync.internal.engine.Timeouts;
import dev.smartasync.internal.engine.ValueCalls;
import dev.smartasync.spi.Crossing;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A method of an interface that leads to one of the target, across colours where they differ. */
final class TargetRoute implements ProxyFacade.Route {

  private final Engine engine;
  private final Method face;
  private final OperationSpec operation;
  private final Way way;
  private final MethodHandle handle;

  /** How it crosses where the thread may block. */
  private final Crossing unhindered;

  private final boolean untimed;

  private TargetRoute(Engine engine, Method face, OperationSpec operation, Way way) {
    this.engine = engine;
    this.face = face;
    this.operation = operation;
    this.way = way;
    this.unhindered = Dispatch.decide(way.demand(), ThreadKind.MAY_BLOCK, way.colour());
    this.untimed = operation.timeoutNanos() == Timeouts.INHERIT;
    this.handle = way.handle().asType(MethodType.methodType(Object.class, Object[].class));
  }

  /** Returns the route of a method, or null where there are problems. */
  static ProxyFacade.@Nullable Route of(
      Engine engine, Signature face, TargetMethods methods, Problems problems) {
    TargetMethods.Found found = problems.collect(() -> methods.find(face));
    if (found == null) {
      return null;
    }
    OperationSpec operation =
        problems.collect(() -> {
          OperationSpec read = OperationSettings.of(face, methods.type(), found.signature());
          engine.requireExecutor(read);
          return read;
        });
    StageTypes stages = new StageTypes(engine.adapters());
    if (operation != null && ManyRoute.leads(face, found.signature(), stages)) {
      return problems.collect(() -> ManyRoute.of(engine, face, found, operation));
    }
    Way way = problems.collect(() -> Way.of(face, found, stages));
    if (operation == null || way == null) {
      return null;
    }
    OperationSpec spec = way.adapted() ? operation.asAdapted() : operation;
    BodyKind body = way.body();
    Carrier.Carriage carriage = way.carriage();
    return body == null || carriage == null
        ? new TargetRoute(engine, face.method(), spec, way)
        : new CarriedRoute(engine, spec, way, body, carriage, found.handle());
  }

  @Override
  public @Nullable Object call(Object proxy, Object[] arguments) {
    BodyKind body = way.body();
    if (body == null) {
      return value(() -> invoke(arguments));
    }
    return switch (way.demand()) {
      case VALUE -> value(() -> valueOf(body, arguments));
      case STAGE -> startsDirectly() ? started(arguments) : stageOf(body, arguments);
      case EITHER -> stageOf(body, arguments);
    };
  }

  private @Nullable Object valueOf(BodyKind body, Object[] arguments) throws Exception {
    boolean direct =
        switch (unhindered) {
          case PASS_THROUGH -> body == BodyKind.TYPED && engine.passesDirectly();
          case AWAIT -> untimed && engine.awaitsDirectly();
          case INLINE, OFFLOAD, REFUSE -> false;
        };
    if (!direct) {
      return engine.values().dispatch(operation, way.colour(), body, () -> invoke(arguments));
    }
    Object yielded = invoke(arguments);
    return body == BodyKind.STAGE
        ? ValueCalls.awaitDirectly(operation, (CompletionStage<?>) yielded)
        : yielded;
  }

  private boolean startsDirectly() {
    return unhindered == Crossing.PASS_THROUGH && untimed && engine.startsDirectly();
  }

  private CompletableFuture<?> started(Object[] arguments) {
    try {
      return StageCalls.started(engine, operation, (CompletionStage<?>) invoke(arguments));
    } catch (Throwable thrown) {
      return engine.stages().failed(operation, thrown);
    }
  }

  private CompletableFuture<?> stageOf(BodyKind body, Object[] arguments) {
    return engine
        .stages()
        .dispatch(operation, way.demand(), way.colour(), body, () -> invoke(arguments));
  }

  private @Nullable Object invoke(Object[] arguments) throws Exception {
    return invoke(handle, arguments);
  }

  /** Calls a method; what it throws is thrown as it is, whatever its type. */
  static @Nullable Object invoke(MethodHandle handle, Object[] arguments) throws Exception {
    try {
      return handle.invokeExact(arguments);
    } catch (Exception | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw Failures.asIs(failure);
    }
  }

  /** Keeps what a proxy may not throw, or may not return, from reaching the proxy. */
  private @Nullable Object value(Callable<@Nullable Object> call) {
    Object value;
    try {
      value = call.call();
    } catch (Throwable failure) {
      throw Failures.rethrown(failure, operation.declared());
    }
    Class<?> demanded = face.getReturnType();
    if (demanded == void.class) {
      return null;
    }
    if (value == null && demanded.isPrimitive()) {
      throw new NullPointerException(
          operation.name()
              + "() yielded null, which "
              + face.getDeclaringClass().getSimpleName()
              + "."
              + face.getName()
              + "() cannot return as "
              + demanded
              + ". Declare the boxed type in the interface.");
    }
    return value;
  }
}
