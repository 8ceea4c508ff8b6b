package dev.smartasync.processor;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What a compiler warns of where a method of a target is called. */
final class Calls {
  private final Compilation compilation;
  private final TypeElement target;

  Calls(Compilation compilation, TypeElement target) {
    this.compilation = compilation;
    this.target = target;
  }

  void warn(Method method, Warnings warnings) {
    warnings.deprecation(method.element());
    if (new PlatformMarks(compilation).isRestricted(method.element())) {
      warnings.add("restricted");
    }
    if (PlatformMarks.isPreview(method.element())) {
      warnings.add("preview");
    }
    if (method.isStatic()) {
      warnings.expression(target);
    } else if (isErased(method)) {
      warnings.add("unchecked");
    }
    if (isRawStage(method.result())) {
      warnings.add("unchecked");
    }
    if (method.result() instanceof Result.Later later && later.cast() != null) {
      warnings.type(later.cast());
    }
  }

  /** Whether the target has the method from a raw type, and its parameters lose by that. */
  private boolean isErased(Method method) {
    return method.written().erased()
        && method.element().getParameters().stream()
            .map(Element::asType)
            .anyMatch(it -> !compilation.types().isSameType(it, compilation.types().erasure(it)));
  }

  /** Whether the type is below a raw stage, as a variable with a raw bound is. */
  private boolean isRawStage(Result result) {
    return result instanceof Result.Later later
        && compilation
            .supertype(later.type(), later.as().typeName())
            .filter(Warnings::isRaw)
            .isPresent();
  }
}
