package dev.smartasync.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** The compilation that this processor is part of. */
record Compilation(ProcessingEnvironment environment, FacadeNames facades) {
  Compilation(ProcessingEnvironment environment) {
    this(environment, new FacadeNames());
  }

  Types types() {
    return environment.getTypeUtils();
  }

  Elements elements() {
    return environment.getElementUtils();
  }

  /** The type of that name as it is visible from the module of {@code from}, if it is. */
  Optional<TypeElement> visibleFrom(Element from, String qualifiedName) {
    ModuleElement module = elements().getModuleOf(from);
    return Optional.ofNullable(
        module == null
            ? elements().getTypeElement(qualifiedName)
            : elements().getTypeElement(module, qualifiedName));
  }

  /** A type that every compilation has. */
  TypeMirror typeNamed(String name) {
    return Objects.requireNonNull(elements().getTypeElement(name), name).asType();
  }

  /** The nearest supertype of that name, or the type itself, parameterized as {@code type} is. */
  Optional<DeclaredType> supertype(TypeMirror type, String qualifiedName) {
    Deque<TypeMirror> open = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    open.add(type);
    while (!open.isEmpty()) {
      switch (open.remove()) {
        case TypeVariable variable -> open.add(variable.getUpperBound());
        case IntersectionType intersection -> open.addAll(intersection.getBounds());
        case DeclaredType declared -> {
          String name = nameOf(declared);
          if (name.equals(qualifiedName)) {
            return Optional.of(declared);
          }
          if (seen.add(name)) {
            open.addAll(types().directSupertypes(declared));
          }
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  /** Whether the type is compiled here, rather than read from a class file. */
  boolean isSource(Element type) {
    return elements().getFileObjectOf(type).getKind() == JavaFileObject.Kind.SOURCE;
  }

  boolean isCloseable(TypeElement type) {
    return supertype(type.asType(), "java.lang.AutoCloseable").isPresent();
  }

  /** Whether the first is the second or a class or interface below it, type arguments aside. */
  boolean isSubclass(TypeMirror type, TypeMirror ancestor) {
    return types().isSubtype(types().erasure(type), types().erasure(ancestor));
  }

  @Nullable TypeElement superclass(TypeElement type) {
    return types().asElement(type.getSuperclass()) instanceof TypeElement element ? element : null;
  }

  /** The name of a type without its arguments and annotations. */
  String erasedName(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return facades.find(type).map(ClassName::canonicalName).orElseGet(type::toString);
    }
    return switch (types().erasure(type)) {
      case ArrayType array -> erasedName(array.getComponentType()) + "[]";
      case DeclaredType declared -> nameOf(declared);
      case TypeMirror other -> other.getKind().name();
    };
  }

  /** The type that declares the method. */
  static TypeElement owner(ExecutableElement method) {
    return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
  }

  boolean isNamed(TypeMirror type, String qualifiedName) {
    return type instanceof DeclaredType declared && nameOf(declared).equals(qualifiedName);
  }

  private static String nameOf(DeclaredType type) {
    return type.asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : "";
  }
}
