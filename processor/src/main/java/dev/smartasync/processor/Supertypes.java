package dev.smartasync.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** The types above a type. */
record Supertypes(Compilation compilation) {
  /**
   * The type and all its supertypes: those that are fewer steps away first, and of those the
   * superclass before interfaces, in the order in which they are declared.
   */
  List<TypeElement> of(TypeMirror type) {
    Map<String, TypeElement> all = new LinkedHashMap<>();
    Deque<TypeMirror> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      switch (open.remove()) {
        case TypeVariable variable -> open.add(variable.getUpperBound());
        case IntersectionType both -> open.addAll(both.getBounds());
        case DeclaredType declared when declared.asElement() instanceof TypeElement element -> {
          if (all.putIfAbsent(element.getQualifiedName().toString(), element) == null) {
            open.addAll(compilation.types().directSupertypes(declared));
          }
        }
        default -> {}
      }
    }
    return List.copyOf(all.values());
  }

  /** The first of those that are wanted. One that is above another does not count. */
  Optional<TypeElement> nearest(TypeMirror type, Predicate<TypeElement> wanted) {
    List<TypeElement> candidates = of(type).stream().filter(wanted).toList();
    return candidates.stream()
        .filter(it ->
            candidates.stream()
                .noneMatch(other ->
                    !other.equals(it) && compilation.isSubclass(other.asType(), it.asType())))
        .findFirst();
  }
}
