package dev.smartasync.processor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/** Finds types that are not known, or not yet: another processor may write them. */
final class Unresolved {
  private final Compilation compilation;
  private final Optional<Sources> sources;
  private final Set<Element> seen = new LinkedHashSet<>();

  Unresolved(Compilation compilation) {
    this.compilation = compilation;
    this.sources = Sources.of(compilation);
  }

  /** A type that the target's supertypes or public methods name in vain, if there is one. */
  Optional<Unknown> in(Declaration declaration) {
    TypeElement target = declaration.target();
    var origin = new Declaration.Origin(declaration.annotated(), null, null);
    return in(target)
        .map(it -> new Unknown(origin, Messages.unresolved(target, it)))
        .or(this::inAnnotations);
  }

  private Optional<Unknown> inAnnotations() {
    UnknownClasses classes = new UnknownClasses(compilation);
    return seen.stream()
        .filter(it -> classes.mayComeTo(it))
        .flatMap(it -> ElementFilter.methodsIn(it.getEnclosedElements()).stream())
        .filter(it -> it.getModifiers().contains(Modifier.PUBLIC))
        .flatMap(it -> classes.in(it).stream())
        .findFirst();
  }

  private Optional<TypeMirror> in(TypeElement target) {
    if (!seen.add(target)) {
      return Optional.empty();
    }
    sources.ifPresent(it -> compilation.facades().read(target, it));
    Optional<TypeMirror> found =
        in(target.getTypeParameters())
            .or(() -> first(List.of(target.getSuperclass())))
            .or(() -> first(target.getInterfaces()));
    for (ExecutableElement method : ElementFilter.methodsIn(target.getEnclosedElements())) {
      if (method.getModifiers().contains(Modifier.PUBLIC)) {
        found = found.or(() -> in(method));
      }
    }
    for (TypeMirror supertype : compilation.types().directSupertypes(target.asType())) {
      if (compilation.types().asElement(supertype) instanceof TypeElement element) {
        found = found.or(() -> in(element));
      }
    }
    return found;
  }

  private Optional<TypeMirror> in(ExecutableElement method) {
    return in(method.getTypeParameters())
        .or(() -> first(List.of(method.getReturnType())))
        .or(() -> first(method.getParameters().stream().map(it -> it.asType()).toList()))
        .or(() -> first(method.getThrownTypes()));
  }

  private Optional<TypeMirror> in(List<? extends TypeParameterElement> parameters) {
    for (TypeParameterElement parameter : parameters) {
      Optional<TypeMirror> found = first(parameter.getBounds());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<TypeMirror> first(List<? extends TypeMirror> types) {
    for (TypeMirror type : types) {
      Optional<TypeMirror> found = in(type);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<TypeMirror> in(TypeMirror type) {
    return switch (type) {
      case TypeVariable variable -> Optional.empty();
      case IntersectionType intersection -> first(intersection.getBounds());
      case TypeMirror it when it.getKind() == TypeKind.ERROR ->
          compilation.facades().find(it).isPresent()
              ? first(compilation.facades().argumentsOf(it))
              : Optional.of(it);
      case DeclaredType declared -> first(declared.getTypeArguments());
      case ArrayType array -> in(array.getComponentType());
      case WildcardType wildcard when wildcard.getExtendsBound() != null ->
          in(wildcard.getExtendsBound());
      case WildcardType wildcard when wildcard.getSuperBound() != null ->
          in(wildcard.getSuperBound());
      default -> Optional.empty();
    };
  }
}
