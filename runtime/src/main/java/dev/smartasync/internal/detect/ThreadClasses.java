package dev.smartasync.internal.detect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
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

  private final List<ThreadFamily> families;
  private final BiConsumer<ThreadFamily, Throwable> failed;
  private final ClassValue<Object[]> claims =
      new ClassValue<>() {
        @Override
        protected Object[] computeValue(Class<?> type) {
          return claimed(type);
        }
      };

  /**
   * One class that no family claims: most applications have one such pool besides plain threads.
   */
  private volatile @Nullable Class<?> unclaimed;

  ThreadClasses(List<ThreadFamily> families, BiConsumer<ThreadFamily, Throwable> failed) {
    this.families = families;
    this.failed = failed;
  }

  List<ThreadFamily> families() {
    return families;
  }

  @Nullable Class<?> unclaimed() {
    return unclaimed;
  }

  Object[] of(Class<?> type) {
    return claims.get(type);
  }

  ThreadFamily family(Object[] claims, int claim) {
    return families.get((Integer) claims[claim]);
  }

  static Object[] handles(Object[] claims, int claim) {
    return (Object[]) claims[claim + 1];
  }

  /** Asks in turn, and returns the claim that says "loop", else one of the constants above. */
  int deciding(Object[] claims, Thread thread) {
    int outcome = claims.length == 0 ? UNCLAIMED : MAY_BLOCK;
    for (int claim = 0; claim < claims.length; claim += 2) {
      ThreadFamily family = family(claims, claim);
      try {
        switch (family.ask(thread, handles(claims, claim))) {
          case LOOP -> {
            return claim;
          }
          case MAY_BLOCK -> {
            return MAY_BLOCK;
          }
          case UNDECIDED -> {}
        }
      } catch (VirtualMachineError error) {
        throw error;
      } catch (Throwable thrown) {
        failed.accept(family, thrown);
        outcome = UNCLAIMED;
      }
    }
    return outcome;
  }

  private Object[] claimed(Class<?> type) {
    Set<Class<?>> types = new LinkedHashSet<>();
    for (Class<?> known = type; known != null && known != Thread.class; ) {
      addWithInterfaces(known, types);
      known = known.getSuperclass();
    }
    List<Object> found = new ArrayList<>();
    for (int position = 0; position < families.size(); position++) {
      Object[] handles = recognised(families.get(position), types);
      if (handles != null) {
        found.add(position);
        found.add(handles);
      }
    }
    if (found.isEmpty()) {
      keep(type);
      return NO_CLAIMS;
    }
    return found.toArray();
  }

  private Object @Nullable [] recognised(ThreadFamily family, Set<Class<?>> types) {
    try {
      for (Class<?> type : types) {
        Object[] handles = family.recognise(type);
        if (handles != null) {
          return handles;
        }
      }
    } catch (VirtualMachineError error) {
      throw error;
    } catch (Throwable thrown) {
      failed.accept(family, thrown);
    }
    return null;
  }

  /** Only a class that lives as long as this library may be held from here. */
  private void keep(Class<?> type) {
    if (unclaimed == null && Loaders.own().contains(type.getClassLoader())) {
      unclaimed = type;
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
