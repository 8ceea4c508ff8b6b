package dev.smartasync.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds the types that say themselves, by {@code @AdaptedBy}, that they are asynchronous. */
record AdaptedTypes(Compilation compilation) {
  /** The type as it says, if it or one above it says so and does it right. */
  Optional<AsyncType> of(TypeMirror type) {
    return annotated(type).stream().flatMap(it -> read(it).types().stream()).findFirst();
  }

  /** What is wrong with what the type says, for code that can name what the visibility says. */
  Optional<String> problem(TypeMirror type, Visibility visibility) {
    Optional<TypeElement> annotated = annotated(type);
    Optional<String> hidden =
        annotated
            .flatMap(it -> adapter(it))
            .filter(it -> !visibility.canName(it))
            .map(it -> AdapterMessages.hidden(it, visibility.home()));
    return hidden.or(() -> annotated.flatMap(it -> read(it).problem()));
  }

  /** Whether what is wrong with what the type says is told there, as its source is at hand. */
  boolean isReported(TypeMirror type, Reporter reporter) {
    return annotated(type)
        .filter(it -> compilation.isSource(it))
        .filter(it -> report(it, reporter))
        .isPresent();
  }

  /** Tells at the annotation what is wrong with it, if anything is. */
  boolean report(TypeElement annotated, Reporter reporter) {
    Optional<String> problem = read(annotated).problem();
    problem.ifPresent(message ->
        Mirror.on(annotated, Names.ADAPTED_BY)
            .forEach(it -> reporter.error(annotated, it, it.value("value").orElse(null), message)));
    return problem.isPresent();
  }

  /** Whether the type says so by a class that is not known, or not yet. */
  boolean isUnknown(TypeMirror type) {
    return annotated(type)
        .filter(it ->
            Mirror.on(it, Names.ADAPTED_BY).stream()
                .flatMap(mirror -> mirror.value("value").stream())
                .anyMatch(value -> UnknownClasses.isUnknown(value.getValue())))
        .isPresent();
  }

  /** What the annotation of a type makes of it. */
  Adapters.Read read(TypeElement annotated) {
    return adapter(annotated)
        .map(it -> new Adapters(compilation).of(annotated, it))
        .orElseGet(() -> new Adapters.Read(List.of(), Optional.empty()));
  }

  private Optional<TypeElement> adapter(TypeElement annotated) {
    return Mirror.on(annotated, Names.ADAPTED_BY).stream()
        .flatMap(it -> it.value("value").stream())
        .map(it -> it.getValue())
        .filter(it -> !UnknownClasses.isUnknown(it))
        .filter(it -> it instanceof DeclaredType)
        .map(it -> (TypeElement) ((DeclaredType) it).asElement())
        .findFirst();
  }

  /** The type itself or the nearest one above it that bears the annotation. */
  private Optional<TypeElement> annotated(TypeMirror type) {
    return new Supertypes(compilation).nearest(type, it -> Mirror.isOn(it, Names.ADAPTED_BY));
  }
}
