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
 * @param carriage how a framework's type carries the call; null where none does
 */
record Way(
    Demand demand,
    Colour colour,
    @Nullable BodyKind body,
    boolean adapted,
    MethodHandle handle,
    Carrier.@Nullable Carriage carriage) {

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
      return new Way(demand, Colour.BLOCKING, null, false, types.direct(found.handle()), null);
    }
    StageType stageType = stages.of(yields);
    ValueTypes types =
        new ValueTypes(face, target, value(wanted, stages), value(yields, stages), stages);
    Carrier carrier = Carrier.of(wanted.raw());
    if (carrier == null && isOther(wanted, stages)) { // stays as it is where both have it
      if (types.isNothing() || !wanted.raw().isAssignableFrom(yields.raw())) {
        throw types.mismatch();
      }
      types.requireCompatible();
      return new Way(demand, Colour.ASYNCHRONOUS, null, false, found.handle(), null);
    }
    if (stageType != null) {
      types.requireNoStages();
    }
    types.requireCompatible();
    Carrier.Carriage carriage = carrier == null ? null : carrier.to(wanted.raw(), stageType);
    if (stageType == null) {
      MethodHandle plain = types.plain(found.handle());
      return new Way(demand, Colour.BLOCKING, BodyKind.TYPED, false, plain, carriage);
    }
    boolean adapted = stageType.isUsers();
    MethodHandle stage =
        carriage != null && carriage.inContext()
            ? stageType.adaptInContext(found.handle())
            : stageType.adapt(found.handle());
    MethodHandle checked = types.stage(stage);
    Carrier.Carriage fitting =
        carriage == null || !types.checksStage() ? carriage : carriage.withCheckedValues();
    return target.method().isAnnotationPresent(Blocking.class)
        ? new Way(demand, Colour.BLOCKING, BodyKind.STAGE, adapted, checked, fitting)
        : new Way(
            carriage == null ? demand : Demand.EITHER, // the carrier is a future around it anyway
            Colour.ASYNCHRONOUS,
            BodyKind.STAGE,
            adapted,
            checked,
            fitting);
  }

  /** Returns the type of the values that come of a type: its own, unless it is asynchronous. */
  private static KnownType value(KnownType type, StageTypes stages) {
    StageType stageType = stages.of(type);
    return stageType == null ? type : stageType.value(type);
  }

  /** Returns what a method of that return type demands. */
  static Demand demand(Class<?> wanted) {
    if (wanted == Smart.class) {
      return Demand.EITHER;
    }
    return isStage(wanted) || Carrier.of(wanted) != null ? Demand.STAGE : Demand.VALUE;
  }

  private static boolean isStage(Class<?> wanted) {
    return (CompletionStage.class.isAssignableFrom(wanted) || wanted == Future.class)
        && wanted.isAssignableFrom(Smart.class);
  }

  private static boolean isOther(KnownType wanted, StageTypes stages) {
    return !isStage(wanted.raw()) && stages.isStage(wanted);
  }
}
