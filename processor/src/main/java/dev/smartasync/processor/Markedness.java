package dev.smartasync.processor;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * Sees to it that a type without a nullness annotation means the same in a facade as in its target.
 */
final class Markedness {
  private static final String MARKED = "org.jspecify.annotations.NullMarked";
  private static final String UNMARKED = "org.jspecify.annotations.NullUnmarked";

  private final Compilation compilation;

  Markedness(Compilation compilation) {
    this.compilation = compilation;
  }

  /** The annotation that the facade needs where it stands, if it needs one. */
  Optional<TypeElement> of(Declaration declaration) {
    boolean target = isMarked(declaration.target());
    return target == isMarked(declaration.home())
        ? Optional.empty()
        : compilation.visibleFrom(declaration.home(), target ? MARKED : UNMARKED);
  }

  /** The annotation that a method needs in the facade, if it needs one. */
  Optional<TypeElement> of(Declaration declaration, Method method) {
    boolean marked = isMarked(method.element());
    return marked == isMarked(declaration.target()) || !namesReferences(method)
        ? Optional.empty()
        : compilation.visibleFrom(declaration.home(), marked ? MARKED : UNMARKED);
  }

  private static boolean namesReferences(Method method) {
    TypeKind result = method.type().getReturnType().getKind();
    return !(result.isPrimitive() || result == TypeKind.VOID)
        || method.parameterTypes().stream().anyMatch(it -> !it.getKind().isPrimitive());
  }

  private static boolean isMarked(Element element) {
    for (Element level = element; level != null; level = level.getEnclosingElement()) {
      if (Mirror.isOn(level, MARKED)) {
        return true;
      }
      if (Mirror.isOn(level, UNMARKED)) {
        return false;
      }
    }
    return false;
  }
}
