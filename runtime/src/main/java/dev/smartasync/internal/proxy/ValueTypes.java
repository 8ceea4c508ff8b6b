package dev.smartasync.internal.proxy;

import dev.smartasync.internal.engine.CheckedStage;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What a method of an interface promises of its values, against what the method behind it says.
 *
 * <p>Values that can never fit are a problem of the facade. Where they may fit, because the target
 * says less than the interface, each one is checked.
 *
 * @param face the method of the interface
 * @param target the target's method
 * @param wanted the type of the values that the interface promises
 * @param yielded the type of the values that the target yields
 * @param stages the asynchronous types
 */
record ValueTypes(
    Signature face, Signature target, KnownType wanted, KnownType yielded, StageTypes stages) {

  private static final MethodHandle PLAIN = handle("value", Object.class);
  private static final MethodHandle CAST = handle("cast", Object.class);
  private static final MethodHandle STAGE = handle("values", CompletionStage.class);

  private static MethodHandle handle(String name, Class<?> type) {
    try {
      return MethodHandles.lookup()
          .findVirtual(ValueTypes.class, name, MethodType.methodType(type, type));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  /** Finds at creation what would only fail when called. */
  void requireCompatible() throws ProxyFacade.UnroutableException {
    if (!isNothing() && !isCastable(boxed(yielded), boxed(wanted))) {
      throw mismatch();
    }
  }

  /** Returns the problem of types that cannot match. */
  ProxyFacade.UnroutableException mismatch() {
    return new ProxyFacade.UnroutableException(
        "%s yields %s where %s is wanted".formatted(face, target.returned(), face.returned()));
  }

  /** Fails where the values are stages themselves. */
  void requireNoStages() throws ProxyFacade.UnroutableException {
    if (stages.isStage(yielded)) {
      throw new ProxyFacade.UnroutableException(
          "%s yields %s, a stage of a stage, of which one call waits for one; flatten it with"
                  .formatted(target, target.returned())
              + " thenCompose or flatMap");
    }
  }

  /** Returns the handle of a blocking method, checked where that is needed. */
  MethodHandle plain(MethodHandle handle) {
    return isNothing() || needsCast() || yielded.raw() == Object.class
        ? filtered(handle, PLAIN)
        : handle;
  }

  /** Returns the handle of a method that is called as it is, checked where that is needed. */
  MethodHandle direct(MethodHandle handle) {
    return isNothing() || needsCast() ? filtered(handle, CAST) : handle;
  }

  /** Returns the handle of a method that returns a stage, checked where that is needed. */
  MethodHandle stage(MethodHandle handle) {
    return checksStage() ? filtered(handle, STAGE) : handle;
  }

  /** Returns whether the values of a stage are checked. */
  boolean checksStage() {
    boolean drops = isNothing() && face.method().getReturnType() != void.class;
    return drops || needsCast();
  }

  private MethodHandle filtered(MethodHandle handle, MethodHandle check) {
    Class<?> type = check.type().parameterType(1);
    return MethodHandles.filterReturnValue(
        handle.asType(handle.type().changeReturnType(type)), check.bindTo(this));
  }

  /** Returns whether the interface wants no value, of a target that may have one. */
  boolean isNothing() {
    return boxed(wanted) == Void.class && boxed(yielded) != Void.class;
  }

  private boolean needsCast() {
    return !isNothing() && !boxed(wanted).isAssignableFrom(boxed(yielded));
  }

  /** Returns what the interface is given of a value of a blocking method. */
  @Nullable Object value(@Nullable Object value) {
    if (value != null && stages.isStage(value.getClass())) {
      throw new IllegalStateException(
          "%s() got a %s of %s(), whose return type, %s, promises no stage. A facade tells the colour"
                  .formatted(
                      face.operation(),
                      value.getClass().getName(),
                      target.operation(),
                      target.returned())
              + " of a method by its return type; that of a lambda is erased. Let the target be a"
              + " class whose method has the stage as its return type.");
    }
    return cast(value);
  }

  /** Returns what the interface is given of a value. */
  @Nullable Object cast(@Nullable Object value) {
    if (isNothing()) {
      return null;
    }
    if (value != null && !boxed(wanted).isInstance(value)) {
      throw new ClassCastException(
          "%s() yielded a %s, where %s() promises %s. What a target yields is of the type that the"
                  .formatted(
                      target.operation(), value.getClass().getName(), face.operation(), wanted)
              + " interface promises. Change one of them.");
    }
    return value;
  }

  /** Returns a stage of what the interface is given of the values of another. */
  @Nullable CompletionStage<?> values(@Nullable CompletionStage<?> stage) {
    return stage == null ? null : CheckedStage.of(stage, this::cast);
  }

  private static Class<?> boxed(KnownType type) {
    return MethodType.methodType(type.raw()).wrap().returnType();
  }

  private static boolean isCastable(Class<?> from, Class<?> to) {
    return to.isAssignableFrom(from)
        || from.isAssignableFrom(to)
        || (to.isInterface() && !Modifier.isFinal(from.getModifiers()))
        || (from.isInterface() && !Modifier.isFinal(to.getModifiers()));
  }
}
