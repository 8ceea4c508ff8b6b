package dev.smartasync.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the interface that users name. */
final class FaceWriter {
  private static final ClassName CLOSEABLE = ClassName.get(AutoCloseable.class);

  private final FacadeModel model;
  private final Signature signature;
  private final TargetTypes types;
  private final Documentation documentation;
  private final Suppressions suppressions;
  private final Annotations annotations;

  FaceWriter(
      FacadeModel model,
      Signature signature,
      TargetTypes types,
      Documentation documentation,
      Suppressions suppressions,
      Annotations annotations) {
    this.model = model;
    this.signature = signature;
    this.types = types;
    this.documentation = documentation;
    this.suppressions = suppressions;
    this.annotations = annotations;
  }

  TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(model.face())
            .addModifiers(types.visibility())
            .addTypeVariables(types.variables())
            .addJavadoc(documentation.ofFace(model));
    annotations.deprecation(model.target()).forEach(type::addAnnotation);
    suppressions.ofFace().forEach(type::addAnnotation);
    if (model.isCloseable()) {
      type.addSuperinterface(CLOSEABLE);
    }
    if (model.hasInstanceOperations()) {
      type.addMethod(shortFactory()).addMethod(factory());
    }
    for (Operation operation : model.operations()) {
      if (operation.in(model.kind()).isStatic()) {
        StaticOperations.face(model, signature, operation, documentation, types)
            .forEach(it -> type.addMethod(annotate(it, operation)));
      } else {
        MethodSpec.Builder method =
            signature
                .method(operation, model.crossing(operation))
                .addJavadoc(documentation.ofOperation(model, operation))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT);
        if (model.closes(operation)) {
          method.addAnnotation(Override.class);
        }
        type.addMethod(annotate(method, operation));
      }
    }
    return type.build();
  }

  private MethodSpec annotate(MethodSpec.Builder method, Operation operation) {
    annotations.deprecation(operation.in(model.kind()).element()).forEach(method::addAnnotation);
    suppressions.ofFaceMethod(operation, method.build()).forEach(method::addAnnotation);
    return method.build();
  }

  private MethodSpec shortFactory() {
    return factoryBuilder()
        .addJavadoc("Returns a facade of the target on the shared runtime.\n")
        .addAnnotations(suppressions.ofFactory())
        .addStatement("return $L(target, $T.shared())", types.factoryName(), Names.RUNTIME)
        .build();
  }

  private MethodSpec factory() {
    return factoryBuilder()
        .addJavadoc("Returns a facade of the target on the given runtime.\n")
        .addAnnotations(suppressions.ofFactory(Names.RUNTIME))
        .addParameter(Names.RUNTIME, "runtime")
        .addStatement(
            types.variables().isEmpty()
                ? CodeBlock.of("return new $T(target, runtime)", model.body())
                : CodeBlock.of("return new $T<>(target, runtime)", model.body()))
        .build();
  }

  private MethodSpec.Builder factoryBuilder() {
    List<TypeVariableName> variables = types.variables();
    return MethodSpec.methodBuilder(types.factoryName())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addTypeVariables(variables)
        .returns(types.parameterized(model.face()))
        .addParameter(ParameterSpec.builder(types.target(), "target").build());
  }

  /** The name with the variables as its arguments. */
  static TypeName parameterized(ClassName name, List<TypeVariableName> variables) {
    return variables.isEmpty()
        ? name
        : ParameterizedTypeName.get(
            name,
            variables.stream().map(it -> TypeVariableName.get(it.name())).toArray(TypeName[]::new));
  }
}
