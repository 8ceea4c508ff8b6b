package dev.smartasync.internal.detect;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which families claim a thread class, found once per class. A class's claims are an array of pairs
 * of a family's position and its handles, because a {@link ClassValue} that held a type of this
 * library would tie the two class loaders together.
 */
final class ThreadClasses {
  static final int MAY_BLOCK = -1;
  static final int UNCLAIMED = -2;

  private static final Object[] NO_CLAIMS = {};

  private static volatile ClassValue<Object[]> known = none();

  private ThreadClasses() {}

  /** Returns a class's claims. */
  static Object[] claims(Class<?> type) {
    return known.get(type);
  }

  static void forget() {
    known = none();
    ThreadClassChain.forget();
  }

  static ThreadFamily family(Object[] claims, int claim) {
    return Frameworks.families().get((Integer) claims[claim]);
  }

  static Object[] handles(Object[] claims, int claim) {
    return (Object[]) claims[claim + 1];
  }

  /** Returns what holds where no claim decides. */
  static int undecided(Object[] claims) {
    return claims.length == 0 ? UNCLAIMED : MAY_BLOCK;
  }

  private static ClassValue<Object[]> none() {
    return new ClassValue<>() {
      @Override
      protected Object[] computeValue(Class<?> type) {
        return claimed(type);
      }
    };
  }

  private static Object[] claimed(Class<?> type) {
    Set<Class<?>> types = new LinkedHashSet<>();
    for (Class<?> next = type; next != null && next != Thread.class; ) {
      addWithInterfaces(next, types);
      next = next.getSuperclass();
    }
    List<Object> found = new ArrayList<>();
    List<ThreadFamily> families = Frameworks.families();
    for (int position = 0; position < families.size(); position++) {
      Object[] handles = recognised(families.get(position), types);
      if (handles != null) {
        found.add(position);
        found.add(handles);
      }
    }
    return found.isEmpty() ? NO_CLAIMS : found.toArray();
  }

  private static Object @Nullable [] recognised(ThreadFamily family, Set<Class<?>> types) {
    try {
      for (Class<?> type : types) {
        Object[] handles = family.recognise(type);
        if (handles != null) {
          return handles;
        }
      }
      return null;
    } catch (VirtualMachineError error) {
      throw error;
    } catch (Throwable thrown) { // reported when the question is asked, by whoever asks
      MethodHandle thrower =
          MethodHandles.throwException(boolean.class, Throwable.class).bindTo(thrown);
      return new Object[] {MethodHandles.dropArguments(thrower, 0, Thread.class)};
    }
  }

  private static void addWithInterfaces(Class<?> type, Set<Class<?>> types) {
    if (types.add(type)) {
      for (Class<?> parent : type.getInterfaces()) {
        addWithInterfaces(parent, types);
      }
    }
  }
}
