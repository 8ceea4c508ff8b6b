package dev.smartasync.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Tells what a declared result type is, subtypes of asynchronous types included. */
final class Results {
  private final Compilation compilation;

  Results(Compilation compilation) {
    this.compilation = compilation;
  }

  /** What a result type is; {@code written} is the same with all annotations. */
  Result of(TypeMirror type, AnnotatedType written) {
    for (AsyncType candidate : AsyncType.values()) {
      Optional<DeclaredType> found = compilation.supertype(type, candidate.typeName());
      if (found.isPresent()) {
        return switch (candidate.shape()) {
          case SINGLE -> later(type, written, candidate, found.get());
          case NOTHING ->
              new Result.Later(type, candidate, AnnotatedType.of(voidType()), false, true);
          case MANY -> new Result.Many(type, FacadeKind.owning(compilation, type));
          case STREAM -> new Result.Pulled(type);
        };
      }
    }
    return new Result.Plain(type);
  }

  private Result later(TypeMirror type, AnnotatedType written, AsyncType as, DeclaredType found) {
    List<AnnotatedType> arguments =
        written
            .argumentsOf(compilation, as.typeName())
            .orElseGet(() -> AnnotatedType.of(found.getTypeArguments()));
    boolean raw = found.getTypeArguments().isEmpty();
    AnnotatedType value =
        raw || arguments.isEmpty() ? AnnotatedType.of(objectType()) : bound(arguments.getFirst());
    return new Result.Later(type, as, value, comesLater(value.type()), !raw && !hasWildcard(type));
  }

  /** Looks no further than the type itself: its value may be of the same type again. */
  private boolean comesLater(TypeMirror type) {
    for (AsyncType candidate : AsyncType.values()) {
      if (compilation.supertype(type, candidate.typeName()).isPresent()) {
        return switch (candidate.shape()) {
          case SINGLE, NOTHING -> true;
          case MANY, STREAM -> false;
        };
      }
    }
    return false;
  }

  private AnnotatedType bound(AnnotatedType argument) {
    if (argument.type() instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null
          ? AnnotatedType.of(objectType())
          : argument.parts().getFirst();
    }
    return argument;
  }

  private static boolean hasWildcard(TypeMirror type) {
    return switch (type) {
      case TypeVariable variable -> hasWildcard(variable.getUpperBound());
      case IntersectionType both -> both.getBounds().stream().anyMatch(it -> hasWildcard(it));
      case DeclaredType declared ->
          declared.getTypeArguments().stream().anyMatch(it -> it.getKind() == TypeKind.WILDCARD);
      default -> false;
    };
  }

  private TypeMirror objectType() {
    return compilation.typeNamed("java.lang.Object");
  }

  private TypeMirror voidType() {
    return compilation.typeNamed("java.lang.Void");
  }
}
