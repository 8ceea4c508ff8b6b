package dev.smartasync.processor;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A method of a target.
 *
 * @param type the signature as a member of the target
 * @param written the same with all annotations, for source
 * @param thrown the exceptions that facades declare for it
 * @param typeNames what expressions of its facades start with where they name types, which a
 *     variable by that name would obscure
 */
record Method(
    ExecutableElement element,
    ExecutableType type,
    AnnotatedSignature written,
    List<TypeMirror> thrown,
    Result result,
    Colour colour,
    Settings settings,
    Set<String> typeNames) {
  /** What a caller has to reckon with. */
  enum Colour {
    /** Keeps its thread until it returns. */
    BLOCKING,
    /** Returns at once with what its value will come through. */
    ASYNCHRONOUS,
    /** Returns at once with its value. */
    NON_BLOCKING
  }

  String name() {
    return element.getSimpleName().toString();
  }

  boolean isStatic() {
    return element.getModifiers().contains(Modifier.STATIC);
  }

  boolean asksFor(FacadeKind kind) {
    return settings.facades().contains(kind);
  }

  /** Whether it looks like that of {@code AutoCloseable}. */
  boolean isClose() {
    return isClose(element);
  }

  static boolean isClose(ExecutableElement method) {
    return method.getSimpleName().contentEquals("close")
        && method.getParameters().isEmpty()
        && method.getReturnType().getKind() == TypeKind.VOID;
  }

  /** Whether it returns one value that comes later. */
  boolean returnsLater() {
    return result instanceof Result.Later;
  }

  List<? extends TypeMirror> parameterTypes() {
    return type.getParameterTypes();
  }
}
