package dev.smartasync.processor;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The facades that are going to be written: targets may name them before they are there. */
final class FacadeNames {
  private final Map<String, ClassName> bySimpleName = new HashMap<>();

  static ClassName of(TypeElement target, String home, FacadeKind kind) {
    return ClassName.get(
        home, String.join("_", ClassName.get(target).simpleNames()) + kind.suffix());
  }

  void expect(TypeElement target) {
    for (FacadeKind kind : FacadeKind.values()) {
      ClassName name = of(target, ClassName.get(target).packageName(), kind);
      bySimpleName.put(name.simpleName(), name);
    }
  }

  /** The facade that an unknown type must be, if it is one. */
  Optional<ClassName> find(TypeMirror unknown) {
    String name = unknown.toString().replaceAll("<.*", "");
    ClassName found = bySimpleName.get(name.substring(name.lastIndexOf('.') + 1));
    return found != null && (name.equals(found.simpleName()) || name.equals(found.canonicalName()))
        ? Optional.of(found)
        : Optional.empty();
  }
}
