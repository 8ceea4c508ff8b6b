package dev.smartasync.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Tells what a declared result type is, subtypes of asynchronous types included. */
final class Results {
  private final Compilation compilation;
  private final List<AsyncType> adapted;

  /**
   * Results.
   *
   * @param adapted the types that the target's adapters describe
   */
  Results(Compilation compilation, List<AsyncType> adapted) {
    this.compilation = compilation;
    this.adapted = adapted;
  }

  /** What a result type is; {@code written} is the same with all annotations. */
  Result of(TypeMirror type, AnnotatedType written) {
    Optional<AsyncType> known = known(type);
    if (known.isEmpty()) {
      return new Result.Plain(type);
    }
    AsyncType as = known.get();
    DeclaredType found = compilation.supertype(type, as.typeName()).orElseThrow();
    return switch (as.shape()) {
      case SINGLE -> later(type, written, as, found);
      case NOTHING ->
          new Result.Later(
              type, as, AnnotatedType.of(voidType()), false, true, cast(type, as, found));
      case MANY ->
          new Result.Many(
              type, as, element(written, as, found), FacadeKind.owning(compilation, type));
      case STREAM -> new Result.Pulled(type, element(written, as, found));
    };
  }

  /** A stage is one; else adapters, what the type says of itself, and what is built in count. */
  private Optional<AsyncType> known(TypeMirror type) {
    return first(type, List.of(AsyncType.STAGE))
        .or(() -> nearest(type, adapted))
        .or(() -> new AdaptedTypes(compilation).of(type))
        .or(() -> nearest(type, AsyncType.ADAPTED))
        .or(() -> first(type, AsyncType.LAST));
  }

  /** Of several, the one that the nearest supertype is. */
  private Optional<AsyncType> nearest(TypeMirror type, List<AsyncType> candidates) {
    Map<String, AsyncType> byName =
        candidates.stream().collect(Collectors.toMap(AsyncType::typeName, Function.identity()));
    return new Supertypes(compilation)
        .nearest(type, it -> byName.containsKey(it.getQualifiedName().toString()))
        .map(it -> byName.get(it.getQualifiedName().toString()));
  }

  private Optional<AsyncType> first(TypeMirror type, List<AsyncType> candidates) {
    return candidates.stream()
        .filter(it -> compilation.supertype(type, it.typeName()).isPresent())
        .findFirst();
  }

  private Result later(TypeMirror type, AnnotatedType written, AsyncType as, DeclaredType found) {
    List<AnnotatedType> arguments = arguments(written, as, found);
    TypeMirror fixed = as.value();
    boolean raw = fixed == null && found.getTypeArguments().isEmpty();
    AnnotatedType value =
        fixed != null
            ? AnnotatedType.of(fixed)
            : raw || arguments.isEmpty()
                ? AnnotatedType.of(objectType())
                : bound(arguments.get(as.argument()));
    return new Result.Later(
        type,
        as,
        value,
        comesLater(value.type()),
        !raw && !hasWildcard(type),
        cast(type, as, found));
  }

  /** The type arguments as they are written, if they are. */
  private List<AnnotatedType> arguments(AnnotatedType written, AsyncType as, DeclaredType found) {
    return written
        .argumentsOf(compilation, as.typeName())
        .orElseGet(() -> AnnotatedType.of(found.getTypeArguments()));
  }

  /** The type of one of many. */
  private AnnotatedType element(AnnotatedType written, AsyncType as, DeclaredType found) {
    List<AnnotatedType> arguments = arguments(written, as, found);
    return found.getTypeArguments().isEmpty() || arguments.isEmpty()
        ? AnnotatedType.of(objectType())
        : bound(arguments.getFirst());
  }

  /** Of the adapter's methods, the compiler would take the one of the narrowest type, if it is. */
  private @Nullable DeclaredType cast(TypeMirror type, AsyncType as, DeclaredType found) {
    boolean isAmbiguous =
        as.others().stream()
            .flatMap(it -> compilation.supertype(type, it).stream())
            .anyMatch(it -> !compilation.isSubclass(found, it));
    return isAmbiguous ? found : null;
  }

  /** Looks no further than the type itself: its value may be of the same type again. */
  private boolean comesLater(TypeMirror type) {
    return known(type)
        .filter(it ->
            switch (it.shape()) {
              case SINGLE, NOTHING -> true;
              case MANY, STREAM -> false;
            })
        .isPresent();
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
