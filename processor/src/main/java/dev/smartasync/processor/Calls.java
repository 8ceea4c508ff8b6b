package dev.smartasync.processor;

import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What a compiler warns of where a method of a target is called. */
final class Calls {
  private final Compilation compilation;
  private final TypeElement target;

  Calls(Compilation compilation, TypeElement target) {
    this.compilation = compilation;
    this.target = target;
  }

  void warn(Method method, Crossing crossing, Warnings warnings) {
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
    if (isRaw(method.result(), crossing)) {
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

  /** Whether what is crossed is below a raw type, as a variable with a raw bound is. */
  private boolean isRaw(Result result, Crossing crossing) {
    return switch (result) {
      case Result.Plain plain -> false;
      case Result.Later later -> isRaw(later.type(), later.as().typeName());
      case Result.Many many ->
          crossing != Crossing.DELEGATE && isRaw(many.type(), many.as().typeName());
      case Result.Pulled pulled ->
          crossing == Crossing.PUBLISH && isRaw(pulled.type(), Stream.class.getName());
    };
  }

  private boolean isRaw(TypeMirror type, String supertype) {
    return compilation.supertype(type, supertype).filter(Warnings::isRaw).isPresent();
  }
}
