package dev.smartasync.processor;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Puts type arguments in the place of variables where some are wildcards: what comes out is a type
 * that can be written and that every value has.
 */
record Projection(Compilation compilation, Map<Element, AnnotatedType> arguments) {

  AnnotatedType of(AnnotatedType type) {
    if (!mentionsWildcard(type)) {
      return type.with(arguments);
    }
    List<AnnotatedType> parts = type.parts();
    return switch (type.type()) {
      case TypeVariable variable -> upper(type.with(arguments));
      case WildcardType wildcard -> wildcard(wildcard, parts.getFirst());
      case ArrayType array ->
          new AnnotatedType(array, type.annotations(), List.of(of(parts.getFirst())));
      case TypeMirror other ->
          new AnnotatedType(
              other, type.annotations(), parts.stream().map(it -> argument(it)).toList());
    };
  }

  /** A type argument may be a wildcard itself. */
  private AnnotatedType argument(AnnotatedType type) {
    boolean isPlain =
        type.type().getKind() == TypeKind.DECLARED || type.type().getKind() == TypeKind.ARRAY;
    if (isPlain && mentionsWildcard(type)) {
      return below(of(type));
    }
    return type.type() instanceof WildcardType ? of(type) : type.with(arguments);
  }

  private AnnotatedType wildcard(WildcardType wildcard, AnnotatedType bound) {
    if (wildcard.getExtendsBound() != null) {
      return below(of(bound));
    }
    AnnotatedType given = bound.with(arguments);
    return given.type() instanceof WildcardType it && it.getSuperBound() != null
        ? given
        : unbounded();
  }

  private AnnotatedType upper(AnnotatedType type) {
    return type.type() instanceof WildcardType wildcard
        ? wildcard.getExtendsBound() == null
            ? AnnotatedType.of(compilation.typeNamed("java.lang.Object"))
            : type.parts().getFirst()
        : type;
  }

  private boolean mentionsWildcard(AnnotatedType type) {
    return type.type() instanceof TypeVariable
        ? type.with(arguments).type() instanceof WildcardType
        : type.parts().stream().anyMatch(it -> mentionsWildcard(it));
  }

  private AnnotatedType below(AnnotatedType bound) {
    return compilation.isNamed(bound.type(), "java.lang.Object")
        ? unbounded()
        : new AnnotatedType(wildcardOf(bound.type()), List.of(), List.of(bound));
  }

  private AnnotatedType unbounded() {
    return AnnotatedType.of(wildcardOf(null));
  }

  private WildcardType wildcardOf(@Nullable TypeMirror bound) {
    return compilation.types().getWildcardType(bound, null);
  }
}
