package dev.smartasync.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A facade to be written.
 *
 * @param others the facades of the same target, this one included
 */
record FacadeModel(
    Declaration declaration,
    FacadeKind kind,
    List<Operation> all,
    List<Omission> omissions,
    List<FacadeKind> others) {

  TypeElement target() {
    return declaration.target();
  }

  /** The interface that users name. */
  ClassName face() {
    return nameOf(kind);
  }

  /** The class behind it. */
  ClassName body() {
    return face().peerClass(face().simpleName() + "Facade");
  }

  /** The target's name in messages. */
  String targetName() {
    return String.join(".", ClassName.get(target()).simpleNames());
  }

  /** What this facade has. */
  List<Operation> operations() {
    return all.stream()
        .filter(it -> it.isWantedIn(kind))
        .filter(it -> crossing(it) != Crossing.NONE)
        .toList();
  }

  /** What this facade lacks. */
  List<Omission> omitted() {
    List<Omission> all = new ArrayList<>(omissions);
    for (Operation operation : this.all) {
      if (operation.isWantedIn(kind) && crossing(operation) == Crossing.NONE) {
        all.add(new Omission(operation.in(kind).element(), reason(operation)));
      }
    }
    return all;
  }

  private String reason(Operation operation) {
    ExecutableElement method = operation.in(kind).element();
    return kind == FacadeKind.SYNC
        ? Messages.publisherInSync(method)
        : Messages.streamInAsync(method);
  }

  /** The methods behind its operations. */
  List<Method> methods() {
    return operations().stream().map(it -> it.in(kind)).toList();
  }

  /** Every method of the target that a call could mean. */
  List<Method> candidates() {
    return all.stream().flatMap(it -> Stream.of(it.sync(), it.async())).distinct().toList();
  }

  boolean hasInstanceOperations() {
    return operations().stream().anyMatch(it -> !it.in(kind).isStatic());
  }

  Crossing crossing(Operation operation) {
    return Crossing.of(kind, operation.in(kind));
  }

  /** The call that does not wait, as in "WeatherAsync.history()", if there is one. */
  Optional<String> insteadOnLoop(Operation operation) {
    return others.stream()
        .filter(it -> it == FacadeKind.ASYNC || it == FacadeKind.SMART)
        .filter(operation::isWantedIn)
        .filter(it -> Crossing.of(it, operation.in(it)) != Crossing.NONE)
        .findFirst()
        .map(it -> nameOf(it).simpleName() + "." + operation.name() + "()");
  }

  private ClassName nameOf(FacadeKind which) {
    return FacadeNames.of(target(), declaration.home().getQualifiedName().toString(), which);
  }
}
