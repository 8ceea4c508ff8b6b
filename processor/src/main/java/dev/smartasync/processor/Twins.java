package dev.smartasync.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/**
 * Checks the facades that native twins ask for. A facade has their operation if one of them asks
 * for it, so that none is lost where one twin is set apart from its class, and it calls the twin of
 * its own colour. That one must not have been told to stay out of it.
 */
record Twins(Reporter reporter, Declaration declaration) {

  void check(List<Operation> operations) {
    for (Operation operation : operations) {
      if (!operation.sync().equals(operation.async()) && !declaration.isForeign()) {
        for (FacadeKind kind : FacadeKind.values()) {
          if (operation.isWantedIn(kind)) {
            check(operation, kind);
          }
        }
      }
    }
  }

  private void check(Operation operation, FacadeKind kind) {
    Method called = operation.in(kind);
    ExecutableElement method = called.element();
    for (Mirror mirror : Mirror.on(method, Names.SMART_ASYNC)) {
      Optional<AnnotationValue> facades = mirror.value("facades");
      if (facades.isPresent() && !called.asksFor(kind)) {
        Method twin = called.equals(operation.sync()) ? operation.async() : operation.sync();
        String message = Messages.twinsDisagree(method, twin.element(), kind);
        if (Compilation.owner(method).equals(declaration.target())) {
          reporter.error(method, mirror, facades.get(), message);
        } else {
          reporter.error(declaration.annotated(), message);
        }
      }
    }
  }
}
