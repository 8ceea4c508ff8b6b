package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What a compiler may find hard to tell apart in a facade. */
final class Overloads {
  private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

  /** What methods have in common if a call of one may look like a call of the other. */
  private record Shape(String name, int arity) {
    static Shape of(String name, Method method) {
      return new Shape(name, method.parameterTypes().size());
    }
  }

  private final Compilation compilation;
  private final FacadeKind kind;
  private final Map<Shape, List<Method>> operations = new HashMap<>();
  private final Map<Shape, List<Method>> methods = new HashMap<>();
  private final Map<TypeElement, Integer> arities = new HashMap<>();

  Overloads(Compilation compilation, FacadeModel model) {
    this.compilation = compilation;
    this.kind = model.kind();
    for (Operation operation : model.operations()) {
      add(operations, operation.name(), operation.in(kind));
    }
    for (Operation operation : model.ofEveryKind()) {
      add(methods, operation.sync().name(), operation.sync());
      if (!operation.async().equals(operation.sync())) {
        add(methods, operation.async().name(), operation.async());
      }
    }
  }

  private static void add(Map<Shape, List<Method>> byShape, String name, Method method) {
    byShape.computeIfAbsent(Shape.of(name, method), it -> new ArrayList<>()).add(method);
  }

  /**
   * Whether a lambda could mean the operation or one before it. Compilers warn of such a pair, and
   * are content if one of the two is marked.
   */
  boolean isAmbiguous(Operation operation) {
    Method method = operation.in(kind);
    return operations.getOrDefault(Shape.of(operation.name(), method), List.of()).stream()
        .takeWhile(it -> !it.equals(method))
        .anyMatch(it -> isAmbiguous(it, method));
  }

  /**
   * Whether a call has to name its type arguments: it could mean another method, or a compiler
   * could infer others than the facade's own.
   */
  boolean needTypeArguments(Method method) {
    if (method.type().getTypeVariables().isEmpty()) {
      return false;
    }
    return new TypeInference(compilation).mayDiffer(method)
        || methods.getOrDefault(Shape.of(method.name(), method), List.of()).stream()
            .anyMatch(it -> !it.equals(method) && mayTake(it, method));
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
    return compilation.types().asElement(type) instanceof TypeElement element
            && element.getKind().isInterface()
        ? arities.computeIfAbsent(element, it -> functionArity(it))
        : -1;
  }

  private int functionArity(TypeElement element) {
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
