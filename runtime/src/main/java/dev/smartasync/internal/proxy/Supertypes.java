package dev.smartasync.internal.proxy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The types above a type. */
final class Supertypes {

  private Supertypes() {}

  /**
   * Returns the types and all their supertypes: those that are fewer steps away first, and of those
   * the superclass before interfaces, in the order in which they are declared.
   */
  static List<Class<?>> of(List<Class<?>> types) {
    Set<Class<?>> all = new LinkedHashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(types);
    while (!open.isEmpty()) {
      Class<?> next = open.remove();
      if (all.add(next)) {
        Class<?> superclass = next.getSuperclass();
        if (superclass != null) {
          open.add(superclass);
        }
        open.addAll(Arrays.asList(next.getInterfaces()));
      }
    }
    return List.copyOf(all);
  }

  /**
   * Returns the first of those that are wanted, or null where none is. One that is above another
   * does not count.
   */
  static @Nullable Class<?> nearest(List<Class<?>> types, Predicate<Class<?>> wanted) {
    List<Class<?>> candidates = of(types).stream().filter(wanted).toList();
    return candidates.stream()
        .filter(
            it -> candidates.stream().noneMatch(other -> other != it && it.isAssignableFrom(other)))
        .findFirst()
        .orElse(null);
  }
}
