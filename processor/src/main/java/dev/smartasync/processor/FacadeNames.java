package dev.smartasync.processor;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The facades that are going to be written: targets may name them before they are there. */
final class FacadeNames {
  private final Map<String, ClassName> bySimpleName = new HashMap<>();

  static ClassName of(TypeElement target, String home, FacadeKind kind) {
    return ClassName.get(
        home, String.join("_", ClassName.get(target).simpleNames()) + kind.suffix());
  }

  /** What expressions in the target's facades start with where they name types. */
  static Set<String> inExpressions(TypeElement target) {
    Set<String> names = AsyncType.adapterNames();
    names.add(Names.RUNTIME.simpleName());
    names.add(Names.CROSSINGS.simpleName());
    names.add(ClassName.get(target).topLevelClassName().simpleName());
    for (FacadeKind kind : FacadeKind.values()) {
      String face = of(target, "", kind).simpleName();
      names.add(face);
      names.add(face + "Facade");
    }
    return names;
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
