package dev.smartasync.internal.proxy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The types of frameworks through which interfaces give values that come later. All but Vert.x's
 * make the call for each that subscribes, and only then.
 */
enum Carrier {
  MONO("reactor.core.publisher.Mono", "mono", Supplier.class),
  UNI("io.smallrye.mutiny.Uni", "uni", Supplier.class),
  SINGLE("io.reactivex.rxjava3.core.Single", "single", Supplier.class),
  MAYBE("io.reactivex.rxjava3.core.Maybe", "maybe", Supplier.class),
  COMPLETABLE("io.reactivex.rxjava3.core.Completable", "completable", Supplier.class),
  VERTX("io.vertx.core.Future", "future", CompletionStage.class);

  private final String typeName;
  private final String factoryMethod;
  private final Class<?> taken;

  Carrier(String typeName, String factoryMethod, Class<?> taken) {
    this.typeName = typeName;
    this.factoryMethod = factoryMethod;
    this.taken = taken;
  }

  /** Returns the carrier that a return type is, or null where it is none. */
  static @Nullable Carrier of(Class<?> returned) {
    for (Carrier carrier : values()) {
      if (carrier.typeName.equals(returned.getName())) {
        return carrier;
      }
    }
    return null;
  }

  /** Returns whether a call of a method of that type sees what subscribers give along. */
  private boolean passesContextTo(@Nullable StageType target) {
    return switch (this) {
      case MONO, UNI -> isOwn(target);
      case SINGLE, MAYBE, COMPLETABLE, VERTX -> false;
    };
  }

  private boolean handsOn(@Nullable StageType target) {
    return this == VERTX && isOwn(target);
  }

  /** A user's adapter of the type is what makes a stage of it, in place of SmartAsync's. */
  private boolean isOwn(@Nullable StageType target) {
    return target != null && typeName.equals(target.builtIn());
  }

  /**
   * Returns how calls are carried.
   *
   * @param type the carrier's class
   * @param target how the results of the target's method become stages, or null
   */
  Carriage to(Class<?> type, @Nullable StageType target) {
    boolean inContext = passesContextTo(target);
    return new Carriage(
        factory(type, inContext ? Function.class : taken), inContext, handsOn(target));
  }

  private MethodHandle factory(Class<?> type, Class<?> parameter) {
    try {
      Class<?> owner = Class.forName(StageType.adapterName(typeName));
      return MethodHandles.lookup()
          .findStatic(owner, factoryMethod, MethodType.methodType(type, parameter))
          .asType(MethodType.methodType(Object.class, parameter));
    } catch (ReflectiveOperationException | LinkageError e) {
      throw StageType.unusable(type, e);
    }
  }

  /**
   * How a method's calls reach a framework's type.
   *
   * @param factory makes one of that type of a stage, or of what makes the call
   * @param inContext whether the call takes the subscriber's context
   * @param handsOn whether the target's own object is handed on where there is nothing to add
   */
  record Carriage(MethodHandle factory, boolean inContext, boolean handsOn) {

    /** Returns the same where each value has to be checked. */
    Carriage withCheckedValues() {
      return new Carriage(factory, inContext, false);
    }

    /** Returns one of the framework's type for a call that takes the subscriber's context. */
    Object carry(Function<@Nullable Object, CompletionStage<?>> call) {
      try {
        Class<?> taken = factory.type().parameterType(0);
        if (taken == Function.class) {
          return (Object) factory.invokeExact((Function<?, ?>) call);
        }
        if (taken == Supplier.class) {
          Supplier<?> callWithoutContext = () -> call.apply(null);
          return (Object) factory.invokeExact(callWithoutContext);
        }
        return (Object) factory.invokeExact((CompletionStage<?>) call.apply(null));
      } catch (RuntimeException | Error failure) {
        throw failure;
      } catch (Throwable failure) {
        throw new AssertionError("factories throw nothing that is checked", failure);
      }
    }
  }
}
