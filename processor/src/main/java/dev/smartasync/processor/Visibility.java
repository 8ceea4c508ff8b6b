package dev.smartasync.processor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** What code in one package can name. */
final class Visibility {
  private final Compilation compilation;
  private final PackageElement home;
  private final Map<TypeElement, Boolean> known = new HashMap<>();

  Visibility(Compilation compilation, PackageElement home) {
    this.compilation = compilation;
    this.home = home;
  }

  PackageElement home() {
    return home;
  }

  /** Whether there is a type of that name. */
  boolean sees(String qualifiedName) {
    return compilation.visibleFrom(home, qualifiedName).isPresent();
  }

  boolean canName(TypeElement type) {
    Boolean earlier = known.get(type);
    if (earlier == null) {
      earlier = isAccessible(type);
      known.put(type, earlier);
    }
    return earlier;
  }

  /** The exception, or the nearest one above it that can be named. */
  TypeMirror nearest(TypeMirror thrown) {
    TypeMirror nearest = thrown;
    while (nearest.getKind() == TypeKind.DECLARED
        && nearest instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && !canName(element)) {
      nearest = element.getSuperclass();
    }
    return nearest;
  }

  /** A type of the method's signature that cannot be named, if there is one. */
  Optional<TypeElement> firstHidden(Method method) {
    Set<Element> seen = new HashSet<>();
    for (TypeVariable variable : method.type().getTypeVariables()) {
      Optional<TypeElement> hidden = firstHidden(variable, seen);
      if (hidden.isPresent()) {
        return hidden;
      }
    }
    return firstHidden(
        seen, List.of(method.type().getReturnType()), method.parameterTypes(), method.thrown());
  }

  @SafeVarargs
  private Optional<TypeElement> firstHidden(
      Set<Element> seen, List<? extends TypeMirror>... signature) {
    for (List<? extends TypeMirror> types : signature) {
      for (TypeMirror type : types) {
        Optional<TypeElement> hidden = firstHidden(type, seen);
        if (hidden.isPresent()) {
          return hidden;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<TypeElement> firstHidden(TypeMirror type, Set<Element> seen) {
    return switch (type) {
      case IntersectionType intersection -> firstHidden(seen, intersection.getBounds());
      case ArrayType array -> firstHidden(array.getComponentType(), seen);
      case TypeVariable variable when !seen.add(variable.asElement()) -> Optional.empty();
      case TypeVariable variable when variable.asElement() instanceof TypeParameterElement ->
          firstHidden(variable.getUpperBound(), seen);
      case WildcardType wildcard when wildcard.getExtendsBound() != null ->
          firstHidden(wildcard.getExtendsBound(), seen);
      case WildcardType wildcard when wildcard.getSuperBound() != null ->
          firstHidden(wildcard.getSuperBound(), seen);
      case TypeMirror it when it.getKind() == TypeKind.ERROR ->
          firstHidden(seen, compilation.facades().argumentsOf(it));
      case DeclaredType declared
          when declared.asElement() instanceof TypeElement element && !canName(element) ->
          Optional.of(element);
      case DeclaredType declared -> firstHidden(seen, declared.getTypeArguments());
      default -> Optional.empty();
    };
  }

  private boolean isAccessible(TypeElement type) {
    boolean neighbour = compilation.elements().getPackageOf(type).equals(home);
    for (Element level = type; level instanceof TypeElement it; level = it.getEnclosingElement()) {
      Set<Modifier> modifiers = level.getModifiers();
      if (modifiers.contains(Modifier.PRIVATE)
          || (!neighbour && !modifiers.contains(Modifier.PUBLIC))) {
        return false;
      }
    }
    return compilation.visibleFrom(home, type.getQualifiedName().toString()).isPresent();
  }
}
