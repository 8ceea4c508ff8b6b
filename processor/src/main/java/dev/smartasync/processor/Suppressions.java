package dev.smartasync.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** The warnings that a facade inherits from what it names, and only those. */
final class Suppressions {
  private final Compilation compilation;
  private final FacadeModel model;
  private final Signature signature;
  private final Annotations annotations;
  private final Exports exports;
  private final boolean published;
  private final Overloads overloads;

  Suppressions(
      Compilation compilation,
      FacadeModel model,
      Signature signature,
      Annotations annotations,
      Overloads overloads,
      boolean published) {
    this.compilation = compilation;
    this.model = model;
    this.signature = signature;
    this.annotations = annotations;
    this.published = published;
    this.exports = new Exports(compilation.elements(), model.declaration().home());
    this.overloads = overloads;
  }

  /** Those of the interface that users name, all but its methods. */
  List<AnnotationSpec> ofFace() {
    return suppress(face());
  }

  /** Those of the class behind it, all but its constants and methods. */
  List<AnnotationSpec> ofBody() {
    return suppress(body());
  }

  /** Those of a method of the interface that takes the target and those types. */
  List<AnnotationSpec> ofFactory(ClassName... others) {
    Warnings warnings = shown();
    warnings.type(model.target().asType());
    for (ClassName other : others) {
      library(other, warnings);
    }
    return suppressInFace(warnings);
  }

  /** Those of a method of the interface. */
  List<AnnotationSpec> ofFaceMethod(Operation operation, MethodSpec written) {
    Method method = operation.in(model.kind());
    Warnings warnings = shown();
    declaration(operation, written, warnings);
    signature
        .carrier(method, model.crossing(operation))
        .ifPresent(it -> library(it.type(), warnings));
    if (written.parameters().stream().anyMatch(it -> it.type().equals(Names.RUNTIME))) {
      library(Names.RUNTIME, warnings);
    }
    if (method.isStatic() && !model.crossing(operation).crosses()) {
      new Calls(compilation, model.target()).warn(method, model.crossing(operation), warnings);
    }
    if (overloads.isAmbiguous(operation)) {
      warnings.add("overloads");
    }
    if (compilation.elements().isDeprecated(method.element())) {
      warnings.keys().remove("deprecation");
    }
    return suppressInFace(warnings);
  }

  /** Those of a method of the class behind it. */
  List<AnnotationSpec> ofBodyMethod(Operation operation, MethodSpec written) {
    Method method = operation.in(model.kind());
    Warnings warnings = hidden();
    declaration(operation, written, warnings);
    new Calls(compilation, model.target()).warn(method, model.crossing(operation), warnings);
    if (method.isStatic() && overloads.isAmbiguous(operation)) {
      warnings.add("overloads");
    }
    return suppress(warnings.keys(), body());
  }

  /** Those of a constant that names the classes of exceptions. */
  List<AnnotationSpec> ofConstant(List<TypeMirror> exceptions) {
    Warnings warnings = hidden();
    exceptions.forEach(it -> warnings.literal(it));
    return suppress(warnings.keys(), body());
  }

  private Set<String> face() {
    Warnings warnings = shown();
    bounds(warnings);
    SourceFiles.annotations(compilation, model.declaration()).forEach(it -> warnings.marker(it));
    warnings.keys().addAll(target());
    if (isFaceDeprecated()) {
      warnings.keys().remove("deprecation");
    }
    if (model.isCloseable() && closeMayBeInterrupted()) {
      warnings.add("try");
    }
    return warnings.keys();
  }

  private Set<String> body() {
    Warnings warnings = hidden();
    if (model.hasInstanceOperations()) {
      bounds(warnings);
    }
    warnings.keys().addAll(target());
    if (model.isCloseable() && closeMayBeInterrupted()) {
      warnings.add("try");
    }
    return warnings.keys();
  }

  /** Those of the target's name, which is all over facades of instances. */
  private Set<String> target() {
    Warnings warnings = hidden();
    if (model.hasInstanceOperations()) {
      warnings.name(model.target());
    }
    return warnings.keys();
  }

  private void bounds(Warnings warnings) {
    for (TypeVariable variable : TargetTypes.variables(model.target())) {
      warnings.type(variable.getUpperBound());
    }
  }

  private boolean closeMayBeInterrupted() {
    TypeMirror interrupted = compilation.typeNamed("java.lang.InterruptedException");
    return model.methods().stream()
        .filter(Method::isClose)
        .flatMap(it -> it.thrown().stream())
        .anyMatch(it -> compilation.types().isSubtype(interrupted, it));
  }

  private void declaration(Operation operation, MethodSpec written, Warnings warnings) {
    Method method = operation.in(model.kind());
    signature.named(method, model.crossing(operation)).forEach(it -> warnings.type(it));
    signature.annotations(method, model.crossing(operation)).forEach(it -> warnings.annotation(it));
    signature.markedness(method).ifPresent(it -> warnings.marker(it));
    if (isSafe(written)) {
      warnings.add("varargs");
    } else if (written.varargs()
        && method.parameterTypes().getLast() instanceof ArrayType array
        && !isReifiable(array.getComponentType())) {
      warnings.add("unchecked");
    }
  }

  private static boolean isSafe(MethodSpec written) {
    return written.annotations().stream()
        .anyMatch(it -> it.type().equals(ClassName.get(SafeVarargs.class)));
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

  private void library(ClassName name, Warnings warnings) {
    compilation
        .visibleFrom(model.declaration().home(), name.canonicalName())
        .ifPresent(it -> warnings.name(it));
  }

  /** Those of a declaration that other modules may see. */
  private Warnings shown() {
    return new Warnings(compilation, annotations, published ? it -> exports.leak(it) : it -> false);
  }

  private Warnings hidden() {
    return new Warnings(compilation, annotations, it -> false);
  }

  /** What is deprecated itself may name what is deprecated. */
  private boolean isFaceDeprecated() {
    return compilation.elements().isDeprecated(model.target());
  }

  private List<AnnotationSpec> suppressInFace(Warnings warnings) {
    Set<String> around = face();
    if (isFaceDeprecated()) {
      around.add("deprecation");
    }
    return suppress(warnings.keys(), around);
  }

  private static List<AnnotationSpec> suppress(Set<String> warnings, Set<String> around) {
    Set<String> own = new TreeSet<>(warnings);
    own.removeAll(around);
    return suppress(own);
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
