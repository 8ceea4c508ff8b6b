package dev.smartasync.processor;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * The types of a method as a member of a target, with all their annotations.
 *
 * @param erased whether it is a member of a raw type
 */
record AnnotatedSignature(
    List<Variable> variables,
    AnnotatedType result,
    List<AnnotatedType> parameters,
    boolean erased) {
  /** A type variable where it is declared. */
  record Variable(TypeVariable type, List<AnnotatedType> bounds) {
    static Variable of(TypeVariable type, Map<Element, AnnotatedType> arguments) {
      TypeMirror upper = type.getUpperBound();
      List<? extends TypeMirror> bounds =
          upper instanceof IntersectionType both ? both.getBounds() : List.of(upper);
      return new Variable(type, AnnotatedType.with(AnnotatedType.of(bounds), arguments));
    }
  }

  static AnnotatedSignature of(ExecutableType declared, Map<Element, AnnotatedType> arguments) {
    return of(declared, arguments, false);
  }

  static AnnotatedSignature erased(ExecutableType type) {
    return of(type, Map.of(), true);
  }

  private static AnnotatedSignature of(
      ExecutableType type, Map<Element, AnnotatedType> arguments, boolean erased) {
    return new AnnotatedSignature(
        type.getTypeVariables().stream().map(it -> Variable.of(it, arguments)).toList(),
        AnnotatedType.of(type.getReturnType()).with(arguments),
        AnnotatedType.with(AnnotatedType.of(type.getParameterTypes()), arguments),
        erased);
  }
}
