package dev.smartasync.processor;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Says each thing once, however often a declaration is looked at again. */
final class Reporter {
  private final ProcessingEnvironment environment;
  private final Messager messager;
  private final Set<String> said = new HashSet<>();

  Reporter(ProcessingEnvironment environment) {
    this.environment = environment;
    this.messager = environment.getMessager();
  }

  void error(Element element, String message) {
    if (isNew(element, message)) {
      messager.printMessage(Diagnostic.Kind.ERROR, message, element);
    }
  }

  void error(Element element, Mirror mirror, String message) {
    if (isNew(element, message)
        && !RepeatedAnnotations.error(environment, element, mirror, message)) {
      messager.printMessage(Diagnostic.Kind.ERROR, message, element, mirror.annotation());
    }
  }

  void error(Element element, Mirror mirror, @Nullable AnnotationValue value, String message) {
    if (value == null) {
      error(element, mirror, message);
    } else if (isNew(element, message)
        && !RepeatedAnnotations.error(environment, element, mirror, message)) {
      messager.printMessage(Diagnostic.Kind.ERROR, message, element, mirror.annotation(), value);
    }
  }

  void error(Declaration.Origin origin, String message) {
    if (origin.mirror() == null) {
      error(origin.element(), message);
    } else {
      error(origin.element(), origin.mirror(), origin.value(), message);
    }
  }

  void note(Element element, String message) {
    if (isNew(element, message)) {
      messager.printMessage(Diagnostic.Kind.NOTE, message, element);
    }
  }

  private boolean isNew(Element element, String message) {
    return said.add(element.getEnclosingElement() + " " + element + ": " + message);
  }
}
