package dev.smartasync.internal.proxy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
  record Found(Signature signature, MethodHandle handle) {}

  /** Returns the target's class. */
  Class<?> type() {
    return target.getClass();
  }

  Found find(Signature wanted) throws ProxyFacade.UnroutableException {
    List<Method> candidates = candidates(wanted);
    for (Method candidate : candidates) {
      Method called = candidate.isBridge() ? bridged(candidate) : candidate;
      MethodHandle handle = handle(called);
      if (handle != null) {
        return found(called, handle);
      }
    }
    throw new ProxyFacade.UnroutableException(
        wanted + (candidates.isEmpty() ? " is missing" : " is not accessible"));
  }

  /**
   * Returns the methods that match: the target's own, those of the very types first, then bridges,
   * then its interfaces'.
   */
  private List<Method> candidates(Signature wanted) {
    List<Signature> found = new ArrayList<>();
    for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
      found.addAll(matching(type.getDeclaredMethods(), wanted));
    }
    found.addAll(matching(target.getClass().getMethods(), wanted));
    found.sort(
        Comparator.comparing((Signature one) -> one.method().isBridge())
            .thenComparing(one -> !one.parameters().equals(wanted.parameters())));
    for (Class<?> type : Supertypes.of(List.of(target.getClass()))) {
      if (type.isInterface()) { // public where the class behind it need not be
        found.addAll(matching(type.getDeclaredMethods(), wanted));
      }
    }
    return found.stream().map(Signature::method).toList();
  }

  private List<Signature> matching(Method[] methods, Signature wanted) {
    return Arrays.stream(methods)
        .filter(method -> method.getName().equals(wanted.method().getName()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .map(method -> Signature.of(method, target.getClass()))
        .filter(wanted::matches)
        .toList();
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
        Signature.of(method, target.getClass()),
        handle
            .bindTo(target)
            .asFixedArity()
            .asSpreader(Object[].class, method.getParameterCount()));
  }
}
