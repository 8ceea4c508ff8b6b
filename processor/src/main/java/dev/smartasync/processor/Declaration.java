package dev.smartasync.processor;

import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A target whose facades are wanted.
 *
 * @param annotated what bears the annotation: the target itself, or who asks for its facades
 * @param home the package that the facades are written into
 * @param nonBlocking names of methods that return at once
 */
record Declaration(
    Element annotated,
    TypeElement target,
    PackageElement home,
    Scope scope,
    Settings settings,
    Set<String> nonBlocking,
    Origin origin) {
  /** Where the declaration stands, for messages. */
  record Origin(Element element, @Nullable Mirror mirror, @Nullable AnnotationValue value) {}

  /** Which methods of a target are meant. */
  enum Scope {
    /** All that are public, of a type in the user's hands. */
    TYPE,
    /** Those that are annotated. */
    ANNOTATED_METHODS,
    /** Those that can be bridged, of a type that is somebody else's. */
    FOREIGN_TYPE
  }

  boolean isForeign() {
    return scope == Scope.FOREIGN_TYPE;
  }

  /** Where to speak of a method: where it stands, if its author asked for the facades. */
  Element placeOf(ExecutableElement method) {
    return Compilation.owner(method).equals(annotated) ? method : annotated;
  }

  /** The same in each round, unlike the elements. */
  String key() {
    return String.join(
        "/",
        home.getQualifiedName(),
        annotated.toString(),
        target.getQualifiedName(),
        settings.facades().toString());
  }
}
