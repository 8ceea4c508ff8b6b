package dev.smartasync.internal.proxy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the methods of a target that a lookup can reach. */
final class TargetMethods {

  private final Object target;
  private final MethodHandles.Lookup lookup;

  TargetMethods(Object target, MethodHandles.Lookup lookup) {
    this.target = target;
    this.lookup = lookup;
  }

  /** A method of the target, bound to it and taking its arguments as an array. */
  record Found(Method method, MethodHandle handle) {}

  Found find(Method wanted) throws ProxyFacade.UnroutableException {
    boolean exists = false;
    for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
      Method declared = declaredIn(type, wanted);
      if (declared != null) {
        exists = true;
        MethodHandle handle = handle(declared);
        if (handle != null) {
          return found(declared, handle);
        }
      }
    }
    for (Method inherited : target.getClass().getMethods()) {
      if (matches(inherited, wanted) && !inherited.isBridge()) {
        MethodHandle handle = handle(inherited);
        if (handle != null) {
          return found(inherited, handle);
        }
      }
    }
    throw new ProxyFacade.UnroutableException(
        signature(wanted) + (exists ? " is not accessible" : " is missing"));
  }

  private static @Nullable Method declaredIn(Class<?> type, Method wanted) {
    for (Method method : type.getDeclaredMethods()) {
      if (matches(method, wanted) && !method.isBridge()) {
        return method;
      }
    }
    return null;
  }

  private static boolean matches(Method method, Method wanted) {
    return method.getName().equals(wanted.getName())
        && Arrays.equals(method.getParameterTypes(), wanted.getParameterTypes())
        && !Modifier.isStatic(method.getModifiers());
  }

  private @Nullable MethodHandle handle(Method method) {
    try {
      return lookup.unreflect(method);
    } catch (IllegalAccessException e) {
      return Modifier.isPublic(method.getModifiers()) ? opened(method) : null;
    }
  }

  /** A public method of a class that is not public is part of the target's interface. */
  private @Nullable MethodHandle opened(Method method) {
    if (!method.trySetAccessible()) {
      return null;
    }
    try {
      return lookup.unreflect(method);
    } catch (IllegalAccessException e) {
      return null;
    }
  }

  private Found found(Method method, MethodHandle handle) {
    return new Found(
        method,
        handle
            .bindTo(target)
            .asFixedArity()
            .asSpreader(Object[].class, method.getParameterCount()));
  }

  static String signature(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", method.getName() + "(", ")"));
  }
}
