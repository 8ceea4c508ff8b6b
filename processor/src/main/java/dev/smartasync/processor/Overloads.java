package dev.smartasync.processor;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What a compiler may find hard to tell apart. */
final class Overloads {
  private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

  private final Compilation compilation;

  Overloads(Compilation compilation) {
    this.compilation = compilation;
  }

  /**
   * Whether a lambda could mean the operation or one before it. Compilers warn of such a pair, and
   * are content if one of the two is marked.
   */
  boolean isAmbiguous(FacadeModel model, Operation operation) {
    return model.operations().stream()
        .takeWhile(it -> !it.equals(operation))
        .filter(it -> it.name().equals(operation.name()))
        .anyMatch(it -> isAmbiguous(it.in(model.kind()), operation.in(model.kind())));
  }

  /**
   * Whether a call has to name its type arguments: it could mean another method, or a compiler
   * could infer others than the facade's own.
   */
  boolean needsTypeArguments(Method method, List<Method> methods) {
    if (method.type().getTypeVariables().isEmpty()) {
      return false;
    }
    return new TypeInference(compilation).mayDiffer(method)
        || methods.stream()
            .anyMatch(it -> !it.equals(method) && it.isNamesakeOf(method) && mayTake(it, method));
  }

  private boolean mayTake(Method other, Method method) {
    for (int i = 0; i < method.parameterTypes().size(); i++) {
      if (!isBelow(method.parameterTypes().get(i), other.parameterTypes().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isAmbiguous(Method one, Method other) {
    if (one.parameterTypes().size() != other.parameterTypes().size()) {
      return false;
    }
    boolean ambiguous = false;
    for (int i = 0; i < one.parameterTypes().size(); i++) {
      TypeMirror left = one.parameterTypes().get(i);
      TypeMirror right = other.parameterTypes().get(i);
      if (!compilation.types().isSubtype(left, right)
          && !compilation.types().isSubtype(right, left)) {
        int arity = functionArity(left);
        if (arity <= 0 || arity != functionArity(right)) {
          return false;
        }
        ambiguous = true;
      }
    }
    return ambiguous;
  }

  private boolean isBelow(TypeMirror type, TypeMirror above) {
    return compilation
        .types()
        .isSubtype(compilation.types().erasure(type), compilation.types().erasure(above));
  }

  /** The number of a functional interface's parameters, or -1 for another type. */
  private int functionArity(TypeMirror type) {
    if (!(compilation.types().asElement(type) instanceof TypeElement element)
        || !element.getKind().isInterface()) {
      return -1;
    }
    List<ExecutableElement> all =
        ElementFilter.methodsIn(compilation.elements().getAllMembers(element));
    List<ExecutableElement> functions =
        all.stream()
            .filter(it -> it.getModifiers().contains(Modifier.ABSTRACT))
            .filter(it -> !OF_OBJECT.contains(it.getSimpleName().toString()))
            .filter(it ->
                all.stream()
                    .noneMatch(other -> compilation.elements().overrides(other, it, element)))
            .toList();
    return functions.size() == 1 ? functions.getFirst().getParameters().size() : -1;
  }
}
