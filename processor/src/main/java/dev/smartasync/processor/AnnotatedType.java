package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * A type with all its annotations. Compilers forget those of a type variable when they put the type
 * in its place that it stands for.
 *
 * @param type the type as it is declared; what its variables stand for is in the parts alone
 * @param parts the type arguments and then the type around, the component, or the bound
 */
record AnnotatedType(
    TypeMirror type, List<AnnotationMirror> annotations, List<AnnotatedType> parts) {
  static AnnotatedType of(TypeMirror type) {
    return new AnnotatedType(type, List.copyOf(type.getAnnotationMirrors()), partsOf(type));
  }

  static List<AnnotatedType> of(List<? extends TypeMirror> types) {
    return types.stream().map(it -> of(it)).toList();
  }

  private static List<AnnotatedType> partsOf(TypeMirror type) {
    return switch (type) {
      case ArrayType array -> List.of(of(array.getComponentType()));
      case WildcardType wildcard ->
          Stream.of(
                  Optional.<TypeMirror>ofNullable(wildcard.getExtendsBound()),
                  Optional.<TypeMirror>ofNullable(wildcard.getSuperBound()))
              .flatMap(Optional::stream)
              .map(it -> of(it))
              .toList();
      case TypeMirror it when it.getKind() == TypeKind.DECLARED -> partsOf((DeclaredType) it);
      default -> List.of();
    };
  }

  private static List<AnnotatedType> partsOf(DeclaredType type) {
    List<AnnotatedType> parts = new ArrayList<>(of(type.getTypeArguments()));
    if (type.getEnclosingType().getKind() == TypeKind.DECLARED) {
      parts.add(of(type.getEnclosingType()));
    }
    return List.copyOf(parts);
  }

  /** The same with what its variables stand for. What is said of a variable says more. */
  AnnotatedType with(Map<Element, AnnotatedType> arguments) {
    if (type instanceof TypeVariable variable) {
      AnnotatedType argument = arguments.get(variable.asElement());
      return argument == null ? this : argument.annotated(annotations);
    }
    return new AnnotatedType(type, annotations, with(parts, arguments));
  }

  static List<AnnotatedType> with(
      List<AnnotatedType> types, Map<Element, AnnotatedType> arguments) {
    return types.stream().map(it -> it.with(arguments)).toList();
  }

  /** The same without those of its own annotations. */
  AnnotatedType without(Predicate<AnnotationMirror> unwanted) {
    return new AnnotatedType(
        type, annotations.stream().filter(Predicate.not(unwanted)).toList(), parts);
  }

  private AnnotatedType annotated(List<AnnotationMirror> more) {
    List<AnnotationMirror> all = new ArrayList<>(more);
    boolean saysNullness = more.stream().anyMatch(it -> Annotations.saysNullness(it));
    annotations.stream()
        .filter(it -> !(saysNullness && Annotations.saysNullness(it)))
        .filter(it -> more.stream().noneMatch(other -> isAlike(it, other)))
        .forEach(all::add);
    return new AnnotatedType(type, List.copyOf(all), parts);
  }

  private static boolean isAlike(AnnotationMirror one, AnnotationMirror other) {
    return one.getAnnotationType().asElement().equals(other.getAnnotationType().asElement());
  }

  /** The type arguments of the class or interface of that name that it is or extends. */
  Optional<List<AnnotatedType>> argumentsOf(Compilation compilation, String qualifiedName) {
    if (type.getKind() != TypeKind.DECLARED
        || !(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) {
      return Optional.empty();
    }
    if (element.getQualifiedName().contentEquals(qualifiedName)) {
      return Optional.of(parts.subList(0, declared.getTypeArguments().size()));
    }
    Projection projection = new Projection(compilation, new TypeArguments(this).map());
    return Stream.concat(Stream.of(element.getSuperclass()), element.getInterfaces().stream())
        .filter(it -> compilation.supertype(it, qualifiedName).isPresent())
        .findFirst()
        .flatMap(it -> projection.of(of(it)).argumentsOf(compilation, qualifiedName));
  }
}
