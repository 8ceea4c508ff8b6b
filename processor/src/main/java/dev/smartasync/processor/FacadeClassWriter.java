package dev.smartasync.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the class behind a facade. */
final class FacadeClassWriter {
  private final FacadeModel model;
  private final Signature signature;
  private final TargetTypes types;
  private final Constants constants;
  private final Suppressions suppressions;
  private final Overloads overloads;

  FacadeClassWriter(
      FacadeModel model,
      Signature signature,
      TargetTypes types,
      Constants constants,
      Suppressions suppressions,
      Overloads overloads) {
    this.model = model;
    this.signature = signature;
    this.types = types;
    this.constants = constants;
    this.suppressions = suppressions;
    this.overloads = overloads;
  }

  TypeSpec write() {
    TypeSpec.Builder type = TypeSpec.classBuilder(model.body()).addModifiers(Modifier.FINAL);
    suppressions.ofBody().forEach(type::addAnnotation);
    List<MethodSpec> methods =
        model.operations().stream().filter(it -> !isPlainStatic(it)).map(it -> method(it)).toList();
    type.addFields(constants.fields()).addTypes(constants.holders());
    if (!model.hasInstanceOperations()) {
      return type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
          .addMethods(methods)
          .build();
    }
    return type.addTypeVariables(types.variables())
        .addSuperinterface(types.parameterized(model.face()))
        .addField(
            FieldSpec.builder(types.target(), "target", Modifier.PRIVATE, Modifier.FINAL).build())
        .addField(
            FieldSpec.builder(Names.CROSSINGS, "crossings", Modifier.PRIVATE, Modifier.FINAL)
                .build())
        .addMethod(constructor())
        .addMethods(methods)
        .addMethod(toStringMethod())
        .build();
  }

  private boolean isPlainStatic(Operation operation) {
    return operation.in(model.kind()).isStatic() && !model.crossing(operation).crosses();
  }

  private MethodSpec method(Operation operation) {
    Method method = operation.in(model.kind());
    MethodSpec.Builder builder =
        method.isStatic()
            ? StaticOperations.body(model, signature, operation, constants, overloads)
            : instanceMethod(operation, method);
    suppressions.ofBodyMethod(operation, builder.build()).forEach(builder::addAnnotation);
    return builder.build();
  }

  private MethodSpec.Builder instanceMethod(Operation operation, Method method) {
    List<String> names = new ParameterNames(method).names();
    String receiver = names.contains("target") ? "this.target" : "target";
    String crossings = names.contains("crossings") ? "this.crossings" : "crossings";
    Crossing crossing = model.crossing(operation);
    String constant = crossing.crosses() ? constants.of(operation) : "";
    return signature
        .method(operation, crossing)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addCode(
            new BodyWriter(model, signature, overloads)
                .body(operation, crossing, constant, CodeBlock.of("$L", receiver), crossings));
  }

  private MethodSpec constructor() {
    String naming = String.join(", ", constants.namingExecutors());
    return MethodSpec.constructorBuilder()
        .addParameter(types.target(), "target")
        .addParameter(Names.RUNTIME, "runtime")
        .addStatement("this.target = $T.requireNonNull(target, $S)", Objects.class, "target")
        .addStatement(
            "this.crossings = $T.of(runtime$L)",
            Names.CROSSINGS,
            naming.isEmpty() ? "" : ", " + naming)
        .build();
  }

  private MethodSpec toStringMethod() {
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement("return $S + target", model.face().simpleName() + " of ")
        .build();
  }
}
