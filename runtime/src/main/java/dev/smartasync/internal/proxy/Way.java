package dev.smartasync.internal.proxy;

import dev.smartasync.Blocking;
import dev.smartasync.NonBlocking;
import dev.smartasync.Smart;
import dev.smartasync.internal.dispatch.Colour;
import dev.smartasync.internal.dispatch.Demand;
import dev.smartasync.internal.engine.Offload.BodyKind;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * What a method of an interface demands, and what the method behind it is.
 *
 * @param demand what the interface demands
 * @param colour what the target's method does
 * @param body what it yields; null where it is called as it is, in any colour
 * @param handle the target's method
 */
record Way(Demand demand, Colour colour, @Nullable BodyKind body, MethodHandle handle) {

  /** Returns the way between two methods, or fails where their types cannot match. */
  static Way of(Method face, TargetMethods.Found found) throws ProxyFacade.UnroutableException {
    Method target = found.method();
    Class<?> wanted = face.getReturnType();
    Class<?> yields = target.getReturnType();
    Demand demand = demand(wanted);
    if (target.isAnnotationPresent(NonBlocking.class)) {
      requireCompatible(face, yields, true);
      return new Way(demand, Colour.BLOCKING, null, found.handle());
    }
    StageType stageType = StageType.of(yields);
    if (isLazy(wanted)) { // types such as Mono stay as they are where both sides have them
      requireCompatible(face, yields, true);
      return new Way(demand, Colour.ASYNCHRONOUS, null, found.handle());
    }
    if (stageType == null) {
      requireCompatible(face, yields, false);
      return new Way(demand, Colour.BLOCKING, BodyKind.TYPED, found.handle());
    }
    Colour colour =
        target.isAnnotationPresent(Blocking.class) ? Colour.BLOCKING : Colour.ASYNCHRONOUS;
    return new Way(demand, colour, BodyKind.STAGE, stageType.adapt(found.handle()));
  }

  /** Returns what a method of that return type demands. */
  static Demand demand(Class<?> wanted) {
    if (wanted == Smart.class) {
      return Demand.EITHER;
    }
    return isStage(wanted) ? Demand.STAGE : Demand.VALUE;
  }

  private static boolean isStage(Class<?> wanted) {
    return (CompletionStage.class.isAssignableFrom(wanted) || wanted == Future.class)
        && wanted.isAssignableFrom(Smart.class);
  }

  private static boolean isLazy(Class<?> wanted) {
    return !isStage(wanted) && StageType.of(wanted) != null;
  }

  /** Finds at creation what would only fail when called. */
  private static void requireCompatible(Method face, Class<?> yields, boolean direct)
      throws ProxyFacade.UnroutableException {
    Class<?> wanted = MethodType.methodType(face.getReturnType()).wrap().returnType();
    Class<?> yielded = MethodType.methodType(yields).wrap().returnType();
    boolean bridged = isStage(wanted) && !direct;
    boolean castable =
        wanted.isAssignableFrom(yielded)
            || (!isLazy(wanted) && (yielded.isAssignableFrom(wanted) || wanted.isInterface()));
    if (!bridged && wanted != Void.class && !castable) {
      throw new ProxyFacade.UnroutableException(
          TargetMethods.signature(face)
              + " yields "
              + yields.getSimpleName()
              + " where "
              + face.getReturnType().getSimpleName()
              + " is wanted");
    }
  }
}
