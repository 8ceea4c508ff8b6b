package dev.smartasync.internal.proxy;

import dev.smartasync.Blocking;
import dev.smartasync.NonBlocking;
import dev.smartasync.Smart;
import dev.smartasync.internal.engine.Engine;
import dev.smartasync.internal.engine.Failures;
import dev.smartasync.internal.engine.Offload.BodyKind;
import dev.smartasync.internal.engine.OperationSpec;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A method of an interface that leads to one of the target, across colours where they differ. */
final class TargetRoute implements ProxyFacade.Route {

  /** What the interface demands, together with what the target's method is. */
  private enum Way {
    DIRECT,
    VALUE_OF_BLOCKING,
    VALUE_OF_STAGE,
    VALUE_OF_BLOCKING_STAGE,
    STAGE_OF_BLOCKING,
    STAGE_OF_STAGE,
    STAGE_OF_BLOCKING_STAGE,
    EITHER_OF_BLOCKING,
    EITHER_OF_STAGE,
    EITHER_OF_BLOCKING_STAGE
  }

  private final Engine engine;
  private final Method face;
  private final OperationSpec operation;
  private final Way way;
  private final MethodHandle handle;

  private TargetRoute(
      Engine engine, Method face, OperationSpec operation, Way way, MethodHandle handle) {
    this.engine = engine;
    this.face = face;
    this.operation = operation;
    this.way = way;
    this.handle = handle.asType(MethodType.methodType(Object.class, Object[].class));
  }

  /** Returns the route of a method, or null where there are problems. */
  static @Nullable TargetRoute of(
      Engine engine, Method face, TargetMethods methods, Problems problems) {
    TargetMethods.Found found = problems.collect(() -> methods.find(face));
    if (found == null) {
      return null;
    }
    OperationSpec operation =
        problems.collect(() -> {
          OperationSpec read = OperationSettings.of(face, methods.type(), found.method());
          engine.requireExecutor(read);
          return read;
        });
    Bound bound = problems.collect(() -> bound(face, found));
    return operation == null || bound == null
        ? null
        : new TargetRoute(engine, face, operation, bound.way(), bound.handle());
  }

  private record Bound(Way way, MethodHandle handle) {}

  private static Bound bound(Method face, TargetMethods.Found found)
      throws ProxyFacade.UnroutableException {
    Method target = found.method();
    Class<?> yields = target.getReturnType();
    boolean direct = target.isAnnotationPresent(NonBlocking.class);
    StageType stageType = direct ? null : StageType.of(yields);
    direct |= isSameLazyType(face.getReturnType(), yields);
    if (stageType == null || direct || isLazy(face.getReturnType())) {
      requireCompatible(face, yields, direct);
    }
    MethodHandle handle =
        stageType == null || direct ? found.handle() : stageType.adapt(found.handle());
    return new Bound(way(face, target, direct, stageType), handle);
  }

  private static Way way(
      Method face, Method target, boolean direct, @Nullable StageType stageType) {
    if (direct) {
      return Way.DIRECT;
    }
    boolean blocking = stageType != null && target.isAnnotationPresent(Blocking.class);
    Class<?> demanded = face.getReturnType();
    if (demanded == Smart.class) {
      return stageType == null
          ? Way.EITHER_OF_BLOCKING
          : blocking ? Way.EITHER_OF_BLOCKING_STAGE : Way.EITHER_OF_STAGE;
    }
    if (isStage(demanded)) {
      return stageType == null
          ? Way.STAGE_OF_BLOCKING
          : blocking ? Way.STAGE_OF_BLOCKING_STAGE : Way.STAGE_OF_STAGE;
    }
    return stageType == null
        ? Way.VALUE_OF_BLOCKING
        : blocking ? Way.VALUE_OF_BLOCKING_STAGE : Way.VALUE_OF_STAGE;
  }

  /** Types such as Mono stay as they are where both sides have them. */
  private static boolean isSameLazyType(Class<?> demanded, Class<?> yields) {
    return isLazy(demanded) && demanded.isAssignableFrom(yields);
  }

  private static boolean isLazy(Class<?> demanded) {
    return !isStage(demanded) && StageType.of(demanded) != null;
  }

  static boolean isStage(Class<?> demanded) {
    return (CompletionStage.class.isAssignableFrom(demanded) || demanded == Future.class)
        && demanded.isAssignableFrom(Smart.class);
  }

  /** Finds at creation what would only fail when called. */
  private static void requireCompatible(Method face, Class<?> yields, boolean direct)
      throws ProxyFacade.UnroutableException {
    Class<?> demanded = MethodType.methodType(face.getReturnType()).wrap().returnType();
    Class<?> yielded = MethodType.methodType(yields).wrap().returnType();
    boolean bridged = isStage(demanded) && !direct;
    boolean lazy = isLazy(demanded);
    boolean castable =
        demanded.isAssignableFrom(yielded)
            || (!lazy && (yielded.isAssignableFrom(demanded) || demanded.isInterface()));
    if (!bridged && demanded != Void.class && !castable) {
      throw new ProxyFacade.UnroutableException(
          TargetMethods.signature(face)
              + " yields "
              + yields.getSimpleName()
              + " where "
              + face.getReturnType().getSimpleName()
              + " is wanted");
    }
  }

  @Override
  public @Nullable Object call(Object proxy, Object[] arguments) throws Throwable {
    Callable<@Nullable Object> body = () -> invoke(arguments);
    return switch (way) {
      case DIRECT -> value(body);
      case VALUE_OF_BLOCKING -> value(() -> engine.values().passThrough(operation, body));
      case VALUE_OF_STAGE -> value(() -> engine.values().await(operation, body));
      case VALUE_OF_BLOCKING_STAGE ->
          value(() -> engine.values().passThroughStage(operation, body));
      case STAGE_OF_BLOCKING -> engine.stages().offload(operation, BodyKind.TYPED, body);
      case STAGE_OF_STAGE -> engine.stages().start(operation, body);
      case STAGE_OF_BLOCKING_STAGE -> engine.stages().offload(operation, BodyKind.STAGE, body);
      case EITHER_OF_BLOCKING -> engine.stages().call(operation, BodyKind.TYPED, body);
      case EITHER_OF_STAGE -> engine.stages().callAsync(operation, body);
      case EITHER_OF_BLOCKING_STAGE -> engine.stages().call(operation, BodyKind.STAGE, body);
    };
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
  private @Nullable Object value(Callable<@Nullable Object> call) throws Throwable {
    Object value;
    try {
      value = call.call();
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      for (Class<?> declared : face.getExceptionTypes()) {
        if (declared.isInstance(failure)) {
          throw failure;
        }
      }
      throw new CompletionException(failure);
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
