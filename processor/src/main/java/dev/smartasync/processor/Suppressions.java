package dev.smartasync.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** The warnings that a facade inherits from what it names, and only those. */
final class Suppressions {
  private final Compilation compilation;
  private final Overloads overloads;

  Suppressions(Compilation compilation) {
    this.compilation = compilation;
    this.overloads = new Overloads(compilation);
  }

  List<AnnotationSpec> ofType(FacadeModel model) {
    Set<String> warnings = new TreeSet<>();
    deprecation(model.target(), warnings);
    if (overloads.areAmbiguous(model)) {
      warnings.add("overloads");
    }
    if (model.kind() == FacadeKind.SYNC && closeMayBeInterrupted(model)) {
      warnings.add("try");
    }
    return suppress(warnings);
  }

  private boolean closeMayBeInterrupted(FacadeModel model) {
    TypeMirror interrupted = compilation.typeNamed("java.lang.InterruptedException");
    return model.methods().stream()
        .filter(it -> it.name().equals("close") && it.parameterTypes().isEmpty())
        .flatMap(it -> it.type().getThrownTypes().stream())
        .anyMatch(it -> compilation.types().isSubtype(interrupted, it));
  }

  /** Those of a declaration with the method's types. */
  List<AnnotationSpec> ofSignature(Method method) {
    return suppress(signature(method));
  }

  /** Those of a declaration with the method's types and a call of it. */
  List<AnnotationSpec> ofCall(Method method, Crossing crossing) {
    Set<String> warnings = signature(method);
    deprecation(method.element(), warnings);
    if (isRaw(method.result().type()) || isRawStage(method.result()) || isErased(method)) {
      warnings.add("unchecked");
    }
    return suppress(warnings);
  }

  private Set<String> signature(Method method) {
    Set<String> warnings = new TreeSet<>();
    inspect(method.type().getReturnType(), warnings);
    method.parameterTypes().forEach(it -> inspect(it, warnings));
    method.type().getThrownTypes().forEach(it -> inspect(it, warnings));
    for (TypeVariable variable : method.type().getTypeVariables()) {
      inspect(variable.getUpperBound(), warnings);
    }
    if (method.element().isVarArgs()
        && method.parameterTypes().getLast() instanceof ArrayType array
        && !isReifiable(array.getComponentType())) {
      warnings.add("unchecked");
    }
    return warnings;
  }

  private void inspect(TypeMirror type, Set<String> warnings) {
    switch (type) {
      case IntersectionType both -> both.getBounds().forEach(it -> inspect(it, warnings));
      case ArrayType array -> inspect(array.getComponentType(), warnings);
      case WildcardType wildcard -> {
        if (wildcard.getExtendsBound() != null) {
          inspect(wildcard.getExtendsBound(), warnings);
        }
        if (wildcard.getSuperBound() != null) {
          inspect(wildcard.getSuperBound(), warnings);
        }
      }
      case DeclaredType declared when declared.getKind() == TypeKind.DECLARED -> {
        if (isRaw(declared)) {
          warnings.add("rawtypes");
        }
        deprecation(declared.asElement(), warnings);
        declared.getTypeArguments().forEach(it -> inspect(it, warnings));
      }
      default -> {}
    }
  }

  /** Whether the type is below a raw stage, as a variable with a raw bound is. */
  private boolean isRawStage(Result result) {
    return result instanceof Result.Later later
        && compilation
            .supertype(later.type(), later.as().typeName())
            .filter(Suppressions::isRaw)
            .isPresent();
  }

  /** Whether the method's parameters are erased because it is called on a raw type. */
  private boolean isErased(Method method) {
    return method.written().erased()
        && method.element().getParameters().stream()
            .map(it -> it.asType())
            .anyMatch(it -> !compilation.types().isSameType(it, compilation.types().erasure(it)));
  }

  private static boolean isRaw(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().isEmpty()
        && declared.asElement() instanceof TypeElement element
        && !element.getTypeParameters().isEmpty();
  }

  private static boolean isReifiable(TypeMirror type) {
    return switch (type) {
      case TypeVariable variable -> false;
      case ArrayType array -> isReifiable(array.getComponentType());
      case DeclaredType declared ->
          declared.getTypeArguments().stream()
              .allMatch(it ->
                  it instanceof WildcardType wildcard
                      && wildcard.getExtendsBound() == null
                      && wildcard.getSuperBound() == null);
      default -> true;
    };
  }

  private void deprecation(Element element, Set<String> warnings) {
    if (compilation.elements().isDeprecated(element)) {
      boolean removal =
          Mirror.on(element, "java.lang.Deprecated").stream()
              .anyMatch(it -> it.flag("forRemoval").orElse(false));
      warnings.add(removal ? "removal" : "deprecation");
    }
  }

  private static List<AnnotationSpec> suppress(Set<String> warnings) {
    if (warnings.isEmpty()) {
      return List.of();
    }
    List<CodeBlock> names = warnings.stream().map(it -> CodeBlock.of("$S", it)).toList();
    CodeBlock value = CodeBlock.join(names, ", ");
    return List.of(
        AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", names.size() == 1 ? "$L" : "{$L}", value)
            .build());
  }
}
