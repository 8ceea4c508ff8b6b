package dev.smartasync.internal.proxy;

import dev.smartasync.internal.dispatch.Colour;
import dev.smartasync.internal.engine.Engine;
import dev.smartasync.internal.engine.Failures;
import dev.smartasync.internal.engine.Offload.BodyKind;
import dev.smartasync.internal.engine.OperationSpec;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A method of an interface that leads to one of the target, across colours where they differ. */
final class TargetRoute implements ProxyFacade.Route {

  private final Engine engine;
  private final Method face;
  private final OperationSpec operation;
  private final Way way;
  private final MethodHandle handle;

  private TargetRoute(Engine engine, Method face, OperationSpec operation, Way way) {
    this.engine = engine;
    this.face = face;
    this.operation = operation;
    this.way = way;
    this.handle = way.handle().asType(MethodType.methodType(Object.class, Object[].class));
  }

  /** Returns the route of a method, or null where there are problems. */
  static @Nullable TargetRoute of(
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
    Way way = problems.collect(() -> Way.of(face, found));
    return operation == null || way == null
        ? null
        : new TargetRoute(engine, face.method(), operation, way);
  }

  @Override
  public @Nullable Object call(Object proxy, Object[] arguments) {
    Callable<@Nullable Object> called = () -> invoke(arguments);
    BodyKind body = way.body();
    if (body == null) {
      return value(called);
    }
    boolean blocking = way.colour() == Colour.BLOCKING;
    return switch (way.demand()) {
      case VALUE -> value(() -> valueOf(body, called));
      case STAGE ->
          blocking
              ? engine.stages().offload(operation, body, called)
              : engine.stages().start(operation, called);
      case EITHER ->
          blocking
              ? engine.stages().call(operation, body, called)
              : engine.stages().callAsync(operation, called);
    };
  }

  private @Nullable Object valueOf(BodyKind body, Callable<@Nullable Object> called) {
    if (way.colour() == Colour.ASYNCHRONOUS) {
      return engine.values().await(operation, called);
    }
    return body == BodyKind.STAGE
        ? engine.values().passThroughStage(operation, called)
        : engine.values().passThrough(operation, called);
  }

  private @Nullable Object invoke(Object[] arguments) throws Exception {
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
