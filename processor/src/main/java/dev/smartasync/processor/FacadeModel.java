package dev.smartasync.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** A facade to be written. */
final class FacadeModel {
  /**
   * What the facades of a target have in common.
   *
   * @param operations those of every kind
   * @param omissions what no kind can have
   * @param kinds those to be written
   * @param isCloseable whether the target is
   */
  record Family(
      Declaration declaration,
      List<Operation> operations,
      List<Omission> omissions,
      List<FacadeKind> kinds,
      boolean isCloseable) {}

  private final Family family;
  private final FacadeKind kind;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Omission> omitted;

  FacadeModel(Family family, FacadeKind kind) {
    this.family = family;
    this.kind = kind;
    this.omitted = new ArrayList<>(family.omissions());
    for (Operation operation : family.operations()) {
      if (operation.isWantedIn(kind) || closes(operation)) {
        add(operation);
      }
    }
  }

  private void add(Operation operation) {
    if (crossing(operation) == Crossing.NONE) {
      omitted.add(new Omission(operation.in(kind).element(), reason(operation)));
    } else {
      operations.add(operation);
    }
  }

  private String reason(Operation operation) {
    ExecutableElement method = operation.in(kind).element();
    return Messages.withoutDemand(method);
  }

  Declaration declaration() {
    return family.declaration();
  }

  FacadeKind kind() {
    return kind;
  }

  TypeElement target() {
    return declaration().target();
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
    return operations;
  }

  /** What this facade lacks. */
  List<Omission> omitted() {
    return omitted;
  }

  /** The methods behind its operations. */
  List<Method> methods() {
    return operations.stream().map(it -> it.in(kind)).toList();
  }

  /** What the facades of every kind have: the target's methods that a call could mean. */
  List<Operation> ofEveryKind() {
    return family.operations();
  }

  boolean hasInstanceOperations() {
    return operations.stream().anyMatch(it -> !it.in(kind).isStatic());
  }

  /** Whether the facade is {@code AutoCloseable}: the blocking one of a target that is. */
  boolean isCloseable() {
    return operations.stream().anyMatch(it -> closes(it));
  }

  /**
   * Whether the operation closes the target for {@code AutoCloseable}; a blocking facade has it
   * then, whatever facades it was meant for.
   */
  boolean closes(Operation operation) {
    return kind == FacadeKind.SYNC && family.isCloseable() && operation.sync().isClose();
  }

  Crossing crossing(Operation operation) {
    return Crossing.of(kind, operation.in(kind));
  }

  /** The call that does not wait, as in "WeatherAsync.history()", if there is one. */
  Optional<String> insteadOnLoop(Operation operation) {
    return family.kinds().stream()
        .filter(it -> it != FacadeKind.SYNC)
        .filter(operation::isWantedIn)
        .filter(it -> Crossing.of(it, operation.in(it)) != Crossing.NONE)
        .findFirst()
        .map(it -> nameOf(it).simpleName() + "." + operation.name() + "()");
  }

  private ClassName nameOf(FacadeKind which) {
    return FacadeNames.of(target(), declaration().home().getQualifiedName().toString(), which);
  }
}
