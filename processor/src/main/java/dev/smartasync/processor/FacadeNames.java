package dev.smartasync.processor;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The facades that are going to be written: targets may name them before they are there. */
final class FacadeNames {
  private record Expected(ClassName name, boolean isGeneric) {}

  private final Map<String, Expected> bySimpleName = new HashMap<>();
  private final UnknownTypes unknownTypes = new UnknownTypes();

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
      boolean isGeneric = !TargetTypes.variableNames(target).isEmpty();
      bySimpleName.put(name.simpleName(), new Expected(name, isGeneric));
    }
  }

  /** Looks for them in what the type's source says of unknown types. */
  void read(TypeElement type, Sources sources) {
    unknownTypes.read(type, sources);
  }

  /** The facade that an unknown type must be, if it is one. */
  Optional<ClassName> find(TypeMirror unknown) {
    return expected(unknown).map(Expected::name);
  }

  /** The type arguments that an unknown type is written with. */
  List<TypeMirror> argumentsOf(TypeMirror unknown) {
    return unknownTypes.argumentsOf(unknown);
  }

  /** Whether an unknown type is a facade without the type arguments that it has to have. */
  boolean isRaw(TypeMirror unknown) {
    return argumentsOf(unknown).isEmpty()
        && expected(unknown).filter(Expected::isGeneric).isPresent();
  }

  private Optional<Expected> expected(TypeMirror unknown) {
    String name = unknownTypes.nameOf(unknown);
    return Optional.ofNullable(bySimpleName.get(name.substring(name.lastIndexOf('.') + 1)))
        .filter(it -> List.of(it.name().simpleName(), it.name().canonicalName()).contains(name));
  }
}
