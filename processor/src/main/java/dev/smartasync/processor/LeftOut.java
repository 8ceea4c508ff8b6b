package dev.smartasync.processor;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** The public methods that are no operations of a type: every type of its kind has them. */
final class LeftOut {
  private static final List<String> BASES =
      List.of("java.lang.Object", "java.lang.Enum", "java.lang.Record");

  private final Compilation compilation;

  LeftOut(Compilation compilation) {
    this.compilation = compilation;
  }

  boolean contains(ExecutableElement method, TypeElement target) {
    return isOfBase(method, target)
        || isEnumLookup(method, target)
        || isRecordAccessor(method, target)
        || isMain(method);
  }

  private boolean isOfBase(ExecutableElement method, TypeElement target) {
    for (String name : BASES) {
      TypeElement base = compilation.elements().getTypeElement(name);
      boolean applies =
          name.equals("java.lang.Object") || compilation.isSubclass(target.asType(), base.asType());
      if (applies && declares(base, method)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the base or a type above it has such a method. Compilers may find a method of an enum
   * above its base: in Comparable, whose compareTo takes something else than that of Enum.
   */
  private boolean declares(TypeElement base, ExecutableElement method) {
    if (Compilation.owner(method).equals(base)
        || ElementFilter.methodsIn(base.getEnclosedElements()).stream()
            .anyMatch(it -> hasSameShape(it, method))) {
      return true;
    }
    return compilation.types().directSupertypes(base.asType()).stream()
        .map(it -> compilation.types().asElement(it))
        .anyMatch(it -> it instanceof TypeElement above && declares(above, method));
  }

  /** Interfaces redeclare members of Object without overriding them, hence not "overrides". */
  private boolean hasSameShape(ExecutableElement member, ExecutableElement method) {
    return member.getSimpleName().equals(method.getSimpleName())
        && (member.equals(method) || erasures(member).equals(erasures(method)));
  }

  private List<String> erasures(ExecutableElement method) {
    return method.getParameters().stream().map(it -> compilation.erasedName(it.asType())).toList();
  }

  private static boolean isEnumLookup(ExecutableElement method, TypeElement target) {
    return target.getKind() == ElementKind.ENUM
        && method.getModifiers().contains(Modifier.STATIC)
        && Compilation.owner(method).equals(target)
        && switch (method.getSimpleName().toString()) {
          case "values" -> method.getParameters().isEmpty();
          case "valueOf" -> method.getParameters().size() == 1;
          default -> false;
        };
  }

  private static boolean isRecordAccessor(ExecutableElement method, TypeElement target) {
    return target.getKind() == ElementKind.RECORD
        && method.getParameters().isEmpty()
        && target.getRecordComponents().stream()
            .anyMatch(it -> it.getSimpleName().equals(method.getSimpleName()));
  }

  private boolean isMain(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    return method.getSimpleName().contentEquals("main")
        && method.getModifiers().contains(Modifier.STATIC)
        && method.getReturnType().getKind() == TypeKind.VOID
        && parameters.size() == 1
        && compilation.erasedName(parameters.getFirst().asType()).equals("java.lang.String[]");
  }
}
