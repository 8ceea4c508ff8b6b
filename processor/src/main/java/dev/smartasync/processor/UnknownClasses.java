package dev.smartasync.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds classes in annotations that are not known, or not yet. */
record UnknownClasses(Compilation compilation) {
  private static final List<String> SETTINGS = List.of("of", "failsWith", "adapters");

  /** A setting that names such a class, if there is one. */
  Optional<Unknown> in(Element element, Mirror mirror) {
    for (String setting : SETTINGS) {
      for (AnnotationValue value : mirror.values(setting)) {
        if (isUnknown(value.getValue())) {
          Declaration.Origin origin = new Declaration.Origin(element, mirror, value);
          return Optional.of(new Unknown(origin, Messages.unknownClass(setting)));
        }
      }
    }
    return Optional.empty();
  }

  /** Of a class file no more becomes known than is; only to look may make a compiler warn. */
  boolean mayComeTo(Element type) {
    return compilation.isSource(type);
  }

  Optional<Unknown> in(ExecutableElement method) {
    for (Mirror mirror : Mirror.on(method, Names.SMART_ASYNC)) {
      Optional<Unknown> found = in(method, mirror);
      if (found.isPresent()) {
        return found;
      }
    }
    if (new AdaptedTypes(compilation).isUnknown(method.getReturnType())) {
      Declaration.Origin origin = new Declaration.Origin(method, null, null);
      return Optional.of(
          new Unknown(origin, AdapterMessages.unknownAdapter(method.getReturnType())));
    }
    for (VariableElement parameter : method.getParameters()) {
      for (AnnotationMirror annotation : parameter.getAnnotationMirrors()) {
        if (namesUnknown(annotation)) {
          Declaration.Origin origin = new Declaration.Origin(method, null, null);
          return Optional.of(
              new Unknown(origin, Messages.unknownInParameter(method, parameter, annotation)));
        }
      }
    }
    return Optional.empty();
  }

  private boolean namesUnknown(AnnotationMirror annotation) {
    return annotation.getAnnotationType().getKind() == TypeKind.ERROR
        || annotation.getElementValues().entrySet().stream()
            .anyMatch(it -> namesUnknown(it.getKey().getReturnType(), it.getValue().getValue()));
  }

  private boolean namesUnknown(TypeMirror type, Object value) {
    return switch (value) {
      case List<?> elements ->
          elements.stream()
              .anyMatch(it ->
                  it instanceof AnnotationValue element
                      && namesUnknown(component(type), element.getValue()));
      case AnnotationMirror inner -> namesUnknown(inner);
      default -> compilation.isNamed(component(type), "java.lang.Class") && isUnknown(value);
    };
  }

  private static TypeMirror component(TypeMirror type) {
    return type instanceof ArrayType array ? array.getComponentType() : type;
  }

  /** Compilers show an unknown class as the text "&lt;error&gt;" or as a type that is in error. */
  static boolean isUnknown(Object value) {
    return value instanceof TypeMirror type
        ? type.getKind() == TypeKind.ERROR
        : value instanceof String;
  }
}
