package dev.smartasync.internal.proxy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

  /** Returns the target's class. */
  Class<?> type() {
    return target.getClass();
  }

  Found find(Method wanted) throws ProxyFacade.UnroutableException {
    List<Method> candidates = candidates(wanted);
    for (Method candidate : candidates) {
      Method called = candidate.isBridge() ? bridged(candidate) : candidate;
      MethodHandle handle = handle(called);
      if (handle != null) {
        return found(called, handle);
      }
    }
    throw new ProxyFacade.UnroutableException(
        signature(wanted) + (candidates.isEmpty() ? " is missing" : " is not accessible"));
  }

  /** Returns the methods that match: the target's own, then bridges, then its interfaces'. */
  private List<Method> candidates(Method wanted) {
    List<Method> found = new ArrayList<>();
    for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
      found.addAll(matching(type.getDeclaredMethods(), wanted));
    }
    found.addAll(matching(target.getClass().getMethods(), wanted));
    found.sort(Comparator.comparing(Method::isBridge));
    for (Class<?> type : StageType.supertypes(target.getClass())) {
      if (type.isInterface()) { // public where the class behind it need not be
        found.addAll(matching(type.getDeclaredMethods(), wanted));
      }
    }
    return found;
  }

  private static List<Method> matching(Method[] methods, Method wanted) {
    return Arrays.stream(methods).filter(method -> matches(method, wanted)).toList();
  }

  /** Returns the method that the compiler's bridge leads to: it has the colour and the settings. */
  private static Method bridged(Method bridge) {
    for (Method method : bridge.getDeclaringClass().getDeclaredMethods()) {
      if (!method.isBridge()
          && method.getName().equals(bridge.getName())
          && bridge.getReturnType().isAssignableFrom(method.getReturnType())
          && accepts(bridge.getParameterTypes(), method.getParameterTypes())) {
        return method;
      }
    }
    return bridge;
  }

  private static boolean accepts(Class<?>[] wider, Class<?>[] narrower) {
    if (wider.length != narrower.length) {
      return false;
    }
    for (int i = 0; i < wider.length; i++) {
      if (!wider[i].isAssignableFrom(narrower[i])) {
        return false;
      }
    }
    return true;
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
