package dev.smartasync.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes standalone functions: static methods of the facade, which call static methods of the class
 * behind it, each with and without a trailing runtime.
 */
final class StaticOperations {
  private StaticOperations() {}

  static List<MethodSpec.Builder> face(
      FacadeModel model,
      Signature signature,
      Operation operation,
      Documentation documentation,
      TargetTypes types) {
    Crossing crossing = model.crossing(operation);
    Method method = operation.in(model.kind());
    boolean isVoid = signature.isVoid(method, crossing);
    List<CodeBlock> arguments = arguments(method);
    MethodSpec.Builder shorter =
        signature
            .method(operation, crossing)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc(documentation.ofOperation(model, operation));
    if (Mirror.isOn(method.element(), SafeVarargs.class.getName())) {
      shorter.addAnnotation(SafeVarargs.class);
    }
    MethodSpec.Builder longer =
        withRuntime(signature.method(operation, crossing), method)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc(documentation.ofOperationOnRuntime(model, operation, runtimeName(method)));
    if (!crossing.crosses()) {
      CodeBlock call =
          CodeBlock.of(
              "$T.$L($L)",
              ClassName.get(model.target()),
              method.name(),
              CodeBlock.join(arguments, ",$W"));
      CodeBlock code = BodyWriter.uncrossed(model.kind(), method, crossing, call, isVoid);
      return List.of(shorter.addCode(code), longer.addCode(code));
    }
    List<CodeBlock> withShared = new ArrayList<>(arguments);
    withShared.add(CodeBlock.of("$T.shared()", Names.RUNTIME));
    CodeBlock own = CodeBlock.of("$T", model.face());
    shorter.addCode(call(own, operation.name(), withShared, isVoid));

    List<CodeBlock> withRuntime = new ArrayList<>(arguments);
    withRuntime.add(CodeBlock.of("$L", runtimeName(method)));
    CodeBlock body = CodeBlock.of("$T", model.body());
    return List.of(shorter, longer.addCode(call(body, operation.name(), withRuntime, isVoid)));
  }

  static MethodSpec.Builder body(
      FacadeModel model,
      Signature signature,
      Operation operation,
      Constants constants,
      Overloads overloads) {
    Crossing crossing = model.crossing(operation);
    Method method = operation.in(model.kind());
    String crossings = ParameterNames.unique("crossings", new ParameterNames(method).names());
    String constant = constants.of(operation);
    CodeBlock receiver = CodeBlock.of("$T", ClassName.get(model.target()));
    return withRuntime(signature.method(operation, crossing), method)
        .addModifiers(Modifier.STATIC)
        .addStatement(
            "$T $L = $T.of($L)", Names.CROSSINGS, crossings, Names.CROSSINGS, runtimeName(method))
        .addCode(
            new BodyWriter(model, signature, overloads)
                .body(operation, crossing, constant, receiver, crossings));
  }

  private static MethodSpec.Builder withRuntime(MethodSpec.Builder method, Method source) {
    return method
        .varargs(false)
        .addParameter(ParameterSpec.builder(Names.RUNTIME, runtimeName(source)).build());
  }

  private static String runtimeName(Method method) {
    List<String> names = new ParameterNames(method).names();
    return ParameterNames.unique(names.contains("runtime") ? "smartRuntime" : "runtime", names);
  }

  private static List<CodeBlock> arguments(Method method) {
    return new ParameterNames(method).names().stream().map(it -> CodeBlock.of("$L", it)).toList();
  }

  private static CodeBlock call(
      CodeBlock receiver, String name, List<CodeBlock> arguments, boolean isVoid) {
    return CodeBlock.of(
        "$L$L.$L($L);\n",
        isVoid ? "" : "return ",
        receiver,
        name,
        CodeBlock.join(arguments, ",$W"));
  }
}
