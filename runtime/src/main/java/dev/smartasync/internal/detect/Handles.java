package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Public methods of a framework, looked up from a class of it that was met, never from a context
 * class loader: each copy of a framework is asked by its own. Looking up initialises nothing. A
 * method that this version of the framework does not have, or does not open, is null.
 */
final class Handles {
  private static final MethodHandle NON_NULL =
      Objects.requireNonNull(
          findStatic(Objects.class, "nonNull", methodType(boolean.class, Object.class)));

  /** Returns the current thread. */
  static final MethodHandle CURRENT_THREAD =
      Objects.requireNonNull(findStatic(Thread.class, "currentThread", methodType(Thread.class)));

  /** Returns the package of a name that a loader has defined, or null. */
  static final MethodHandle DEFINED_PACKAGE =
      Objects.requireNonNull(
          findVirtual(
              ClassLoader.class, "getDefinedPackage", methodType(Package.class, String.class)));

  private Handles() {}

  static @Nullable MethodHandle findStatic(
      Class<?> met, String className, String method, MethodType type) {
    Class<?> owner = sibling(met.getClassLoader(), className);
    return owner == null ? null : findStatic(owner, method, type);
  }

  static @Nullable MethodHandle findStatic(Class<?> owner, String method, MethodType type) {
    try {
      return MethodHandles.publicLookup().findStatic(owner, method, type);
    } catch (NoSuchMethodException | IllegalAccessException absent) {
      return null;
    }
  }

  static @Nullable MethodHandle findVirtual(Class<?> owner, String method, MethodType type) {
    try {
      return MethodHandles.publicLookup().findVirtual(owner, method, type);
    } catch (NoSuchMethodException | IllegalAccessException absent) {
      return null;
    }
  }

  static @Nullable MethodHandle findStaticGetter(Class<?> owner, String field, Class<?> type) {
    try {
      return MethodHandles.publicLookup().findStaticGetter(owner, field, type);
    } catch (NoSuchFieldException | IllegalAccessException absent) {
      return null;
    }
  }

  static @Nullable Class<?> sibling(@Nullable ClassLoader loader, String className) {
    try {
      return Class.forName(className, false, loader);
    } catch (ClassNotFoundException absent) {
      return null;
    }
  }

  /** Turns a handle that returns an object into one that returns whether there is one. */
  static MethodHandle isNonNull(MethodHandle handle) {
    MethodType type = handle.type().changeReturnType(Object.class);
    return MethodHandles.filterReturnValue(handle.asType(type), NON_NULL);
  }

  /**
   * Turns a handle that returns whether something is so into one that returns whether it is not.
   */
  static MethodHandle not(MethodHandle handle) {
    MethodType type = handle.type();
    return MethodHandles.guardWithTest(handle, constant(type, false), constant(type, true));
  }

  private static MethodHandle constant(MethodType type, boolean value) {
    return MethodHandles.dropArguments(
        MethodHandles.constant(boolean.class, value), 0, type.parameterList());
  }

  /** A call of a framework's method, which declares no checked exception. */
  interface Call {
    void run() throws Throwable;
  }

  /** Makes the call; what it throws is thrown as it is. */
  static void run(Call call) {
    try {
      call.run();
    } catch (RuntimeException | Error unchecked) {
      throw unchecked;
    } catch (Throwable checked) {
      throw new IllegalStateException("The event loop threw a checked exception.", checked);
    }
  }
}
