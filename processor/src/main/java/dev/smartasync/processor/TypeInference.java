package dev.smartasync.processor;

import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Tells what a compiler infers of a call that is the argument of another. */
final class TypeInference {
  private final Compilation compilation;

  TypeInference(Compilation compilation) {
    this.compilation = compilation;
  }

  /**
   * Whether the type arguments that are inferred may differ from the variables of the method that
   * the call is written in; the method has some.
   */
  boolean mayDiffer(Method method) {
    List<? extends TypeVariable> variables = method.type().getTypeVariables();
    return method.type().getReturnType() instanceof TypeVariable
        || hasWildcard(method.result())
        || variables.stream().anyMatch(it -> isFree(it.asElement(), method));
  }

  /** Only a type argument fixes a variable; what is thrown is inferred apart. */
  private boolean isFree(Element variable, Method method) {
    return method.parameterTypes().stream().noneMatch(it -> fixes(it, variable))
        || method.type().getThrownTypes().stream().anyMatch(it -> is(it, variable));
  }

  private boolean fixes(TypeMirror type, Element variable) {
    return switch (type) {
      case ArrayType array -> fixes(array.getComponentType(), variable);
      case DeclaredType declared ->
          declared.getTypeArguments().stream()
              .anyMatch(it -> is(it, variable) || fixes(it, variable));
      default -> false;
    };
  }

  private boolean is(TypeMirror type, Element variable) {
    return type.getKind() == TypeKind.TYPEVAR
        && Objects.equals(compilation.types().asElement(type), variable);
  }

  private static boolean hasWildcard(Result result) {
    return result instanceof Result.Later
        && result.type() instanceof DeclaredType declared
        && declared.getTypeArguments().stream().anyMatch(it -> it.getKind() == TypeKind.WILDCARD);
  }
}
