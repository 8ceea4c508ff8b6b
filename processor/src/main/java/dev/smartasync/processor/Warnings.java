package dev.smartasync.processor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaFileObject;

/** Collects what a compiler warns of in a declaration, from what the declaration names. */
final class Warnings {
  private final Compilation compilation;
  private final Annotations annotations;
  private final Predicate<TypeElement> leaks;
  private final Set<String> keys = new TreeSet<>();

  /**
   * Starts with none.
   *
   * @param leaks whether a type is kept from clients that see the declaration
   */
  Warnings(Compilation compilation, Annotations annotations, Predicate<TypeElement> leaks) {
    this.compilation = compilation;
    this.annotations = annotations;
    this.leaks = leaks;
  }

  Set<String> keys() {
    return keys;
  }

  void add(String key) {
    keys.add(key);
  }

  void type(TypeMirror type) {
    type(AnnotatedType.of(type));
  }

  /** Names the type where types are expected. */
  void type(AnnotatedType type) {
    annotations.ofType(type).forEach(it -> annotation(it));
    type.parts().forEach(it -> type(it));
    switch (type.type()) {
      case IntersectionType both -> both.getBounds().forEach(it -> type(it));
      case DeclaredType declared when declared.getKind() == TypeKind.DECLARED -> {
        if (isRaw(declared)) {
          keys.add("rawtypes");
        }
        name(declared.asElement());
      }
      case TypeMirror unknown when unknown.getKind() == TypeKind.ERROR -> {
        if (compilation.facades().isRaw(unknown)) {
          keys.add("rawtypes");
        }
        compilation.facades().argumentsOf(unknown).forEach(it -> type(it));
      }
      default -> {}
    }
  }

  /** Names a type, and those that it is nested in. */
  void name(Element element) {
    for (Element level = element;
        level instanceof TypeElement type;
        level = level.getEnclosingElement()) {
      deprecation(type);
      if (leaks.test(type)) {
        keys.add("exports");
      }
    }
  }

  /**
   * Names a type in an expression. Of some types, compilers cannot be kept from warning elsewhere.
   */
  void expression(Element element) {
    name(element);
    for (Element level = element;
        level instanceof TypeElement type;
        level = level.getEnclosingElement()) {
      if (isAuxiliary(type)) {
        keys.add("auxiliaryclass");
      }
    }
  }

  void deprecation(Element element) {
    if (compilation.elements().isDeprecated(element)) {
      boolean removal =
          Mirror.on(element, "java.lang.Deprecated").stream()
              .anyMatch(it -> it.flag("forRemoval").orElse(false));
      keys.add(removal ? "removal" : "deprecation");
    }
  }

  /** Bears the annotation. Compilers look for types that leak only in those that are documented. */
  void annotation(AnnotationMirror annotation) {
    Element type = annotation.getAnnotationType().asElement();
    Warnings inside =
        isDocumented(type) ? this : new Warnings(compilation, annotations, it -> false);
    inside.name(type);
    annotation
        .getElementValues()
        .forEach((element, value) -> {
          inside.deprecation(element);
          inside.value(value.getValue());
        });
    keys.addAll(inside.keys);
  }

  /** Bears an annotation of that type, which says no more. */
  void marker(TypeElement annotation) {
    if (isDocumented(annotation)) {
      name(annotation);
    }
  }

  private static boolean isDocumented(Element annotation) {
    return Mirror.isOn(annotation, "java.lang.annotation.Documented");
  }

  private void value(Object value) {
    switch (value) {
      case TypeMirror type -> literal(type);
      case VariableElement constant -> {
        type(constant.asType());
        deprecation(constant);
      }
      case AnnotationMirror nested -> annotation(nested);
      case List<?> elements ->
          elements.forEach(it -> {
            if (it instanceof AnnotationValue element) {
              value(element.getValue());
            }
          });
      default -> {}
    }
  }

  /** Names the class of the type. */
  void literal(TypeMirror type) {
    switch (compilation.types().erasure(type)) {
      case ArrayType array -> literal(array.getComponentType());
      case DeclaredType declared -> expression(declared.asElement());
      default -> {}
    }
  }

  /** Whether the type is not the one that its file is named after, and hard to find therefore. */
  private boolean isAuxiliary(TypeElement type) {
    if (!(type.getEnclosingElement() instanceof PackageElement)) {
      return false;
    }
    JavaFileObject file = compilation.elements().getFileObjectOf(type);
    return file.getKind() == JavaFileObject.Kind.SOURCE
        && !file.isNameCompatible(type.getSimpleName().toString(), JavaFileObject.Kind.SOURCE);
  }

  /** Whether type arguments are missing, be it those of the type around an inner class. */
  static boolean isRaw(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.getKind() == TypeKind.DECLARED
        && declared.asElement() instanceof TypeElement element
        && ((declared.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty())
            || isRaw(declared.getEnclosingType()));
  }
}
