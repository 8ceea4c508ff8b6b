package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** An annotation as it is written: only elements that are given a value are there. */
record Mirror(AnnotationMirror annotation) {
  /** The annotations of that type on the element, those inside a repeating container included. */
  static List<Mirror> on(Element element, String typeName) {
    List<Mirror> found = new ArrayList<>();
    for (AnnotationMirror candidate : element.getAnnotationMirrors()) {
      Mirror mirror = new Mirror(candidate);
      if (mirror.isOf(typeName)) {
        found.add(mirror);
      } else {
        mirror.repeated(typeName).forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  static boolean isOn(Element element, String typeName) {
    return !on(element, typeName).isEmpty();
  }

  boolean isOf(String typeName) {
    return annotation.getAnnotationType().asElement() instanceof TypeElement type
        && type.getQualifiedName().contentEquals(typeName);
  }

  Optional<AnnotationValue> value(String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  Optional<String> text(String name) {
    return value(name).map(it -> String.valueOf(it.getValue()));
  }

  Optional<Boolean> flag(String name) {
    return value(name).map(it -> Boolean.TRUE.equals(it.getValue()));
  }

  /** The elements of an array; none if the element has no value. */
  List<AnnotationValue> values(String name) {
    return value(name).map(it -> elements(it)).orElse(List.of());
  }

  static String constantName(AnnotationValue value) {
    return value.getValue() instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : String.valueOf(value.getValue());
  }

  private List<Mirror> repeated(String typeName) {
    return values("value").stream()
        .filter(it -> it.getValue() instanceof AnnotationMirror)
        .map(it -> new Mirror((AnnotationMirror) it.getValue()))
        .filter(it -> it.isOf(typeName))
        .toList();
  }

  private static List<AnnotationValue> elements(AnnotationValue array) {
    List<AnnotationValue> found = new ArrayList<>();
    if (array.getValue() instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof AnnotationValue value) {
          found.add(value);
        }
      }
    }
    return found;
  }
}
