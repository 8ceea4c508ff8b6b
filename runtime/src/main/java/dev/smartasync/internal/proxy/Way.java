package dev.smartasync.internal.proxy;

import dev.smartasync.Blocking;
import dev.smartasync.NonBlocking;
import dev.smartasync.Smart;
import dev.smartasync.internal.dispatch.Colour;
import dev.smartasync.internal.dispatch.Demand;
import dev.smartasync.internal.engine.Offload.BodyKind;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * What a method of an interface demands, and what the method behind it is.
 *
 * @param demand what the interface demands
 * @param colour what the target's method does
 * @param body what it yields; null where it is called as it is, in any colour
 * @param adapted whether a user's adapter makes the stage
 * @param handle the target's method
 */
record Way(
    Demand demand, Colour colour, @Nullable BodyKind body, boolean adapted, MethodHandle handle) {

  /** Returns the way between two methods, or fails where their types cannot match. */
  static Way of(Signature face, TargetMethods.Found found, StageTypes stages)
      throws ProxyFacade.UnroutableException {
    Signature target = found.signature();
    KnownType wanted = face.returned();
    KnownType yields = target.returned();
    Demand demand = demand(wanted.raw());
    if (target.method().isAnnotationPresent(NonBlocking.class)) {
      ValueTypes types = new ValueTypes(face, target, wanted, yields, stages);
      types.requireCompatible();
      return new Way(demand, Colour.BLOCKING, null, false, types.direct(found.handle()));
    }
    StageType stageType = stages.of(yields.raw());
    ValueTypes types =
        new ValueTypes(face, target, value(wanted, stages), value(yields, stages), stages);
    if (isLazy(
        wanted.raw(), stages)) { // types such as Mono stay as they are where both sides have them
      if (types.isNothing() || !wanted.raw().isAssignableFrom(yields.raw())) {
        throw types.mismatch();
      }
      types.requireCompatible();
      return new Way(demand, Colour.ASYNCHRONOUS, null, false, found.handle());
    }
    if (stageType == null) {
      types.requireCompatible();
      return new Way(demand, Colour.BLOCKING, BodyKind.TYPED, false, types.plain(found.handle()));
    }
    types.requireNoStages();
    types.requireCompatible();
    Colour colour =
        target.method().isAnnotationPresent(Blocking.class) ? Colour.BLOCKING : Colour.ASYNCHRONOUS;
    return new Way(
        demand,
        colour,
        BodyKind.STAGE,
        stageType.isUsers(),
        types.stage(stageType.adapt(found.handle())));
  }

  /** Returns the type of the values that come of a type: its own, unless it is asynchronous. */
  private static KnownType value(KnownType type, StageTypes stages) {
    StageType stageType = stages.of(type.raw());
    return stageType == null ? type : stageType.value(type);
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

  private static boolean isLazy(Class<?> wanted, StageTypes stages) {
    return !isStage(wanted) && stages.isStage(wanted);
  }
}
