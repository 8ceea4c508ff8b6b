package dev.smartasync.internal.proxy;

import dev.smartasync.internal.engine.Engine;
import dev.smartasync.internal.engine.Failures;
import dev.smartasync.internal.engine.OperationSpec;
import dev.smartasync.internal.stream.OffloadedPublisher;
import dev.smartasync.internal.stream.PulledStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A method of an interface that gives many values in another way than the target does. */
final class ManyRoute implements ProxyFacade.Route {

  private final Engine engine;
  private final OperationSpec operation;
  private final MethodHandle handle;
  private final boolean pulls;
  private final boolean publishes;
  private final @Nullable MethodHandle toFlow;
  private final @Nullable MethodHandle fromFlow;

  private ManyRoute(
      Engine engine,
      OperationSpec operation,
      MethodHandle handle,
      boolean pulls,
      boolean publishes,
      @Nullable MethodHandle toFlow,
      @Nullable MethodHandle fromFlow) {
    this.engine = engine;
    this.operation = operation;
    this.handle = handle.asType(MethodType.methodType(Object.class, Object[].class));
    this.pulls = pulls;
    this.publishes = publishes;
    this.toFlow = toFlow;
    this.fromFlow = fromFlow;
  }

  /** Returns whether both methods are of many values, and at least one of them pushes these. */
  static boolean leads(Signature face, Signature target, StageTypes stages) {
    KnownType wanted = face.returned();
    KnownType yields = target.returned();
    if (stages.isStage(wanted) || stages.isStage(yields)) {
      return false; // a publisher of one value, such as a Mono, is a stage
    }
    boolean publishes = ManyTypes.isPublisher(wanted.raw());
    return ManyTypes.isPublisher(yields.raw())
        ? publishes || ManyTypes.isStream(wanted)
        : publishes && Stream.class.isAssignableFrom(yields.raw());
  }

  /** Returns the route between two such methods. */
  static ManyRoute of(
      Engine engine, Signature face, TargetMethods.Found found, OperationSpec operation)
      throws ProxyFacade.UnroutableException {
    Signature target = found.signature();
    Class<?> wanted = face.returned().raw();
    Class<?> yields = target.returned().raw();
    new ValueTypes(
            face,
            target,
            ManyTypes.element(face.returned()),
            ManyTypes.element(target.returned()),
            new StageTypes(engine.adapters()))
        .requireCompatible();
    boolean pulls = ManyTypes.isStream(face.returned());
    boolean handsOn = wanted.isAssignableFrom(yields);
    return new ManyRoute(
        engine,
        operation,
        found.handle(),
        pulls,
        Stream.class.isAssignableFrom(yields),
        handsOn ? null : ManyTypes.toFlow(yields),
        pulls || handsOn ? null : ManyTypes.fromFlow(wanted));
  }

  @Override
  public @Nullable Object call(Object proxy, Object[] arguments) {
    try {
      return pulls
          ? PulledStream.of(
              engine, operation, (Flow.Publisher<?>) many(arguments), PulledStream.PREFETCH)
          : converted(fromFlow, many(arguments));
    } catch (Throwable failure) {
      throw Failures.rethrown(failure, operation.declared());
    }
  }

  private @Nullable Object many(Object[] arguments) throws Throwable {
    if (publishes) {
      return OffloadedPublisher.ofStreams(
          engine, operation, () -> (Stream<?>) TargetRoute.invoke(handle, arguments));
    }
    return converted(toFlow, handle.invokeExact(arguments));
  }

  private static @Nullable Object converted(@Nullable MethodHandle factory, @Nullable Object many)
      throws Throwable {
    return factory == null ? many : factory.invokeExact(many);
  }
}
