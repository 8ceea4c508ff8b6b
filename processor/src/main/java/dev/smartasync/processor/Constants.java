package dev.smartasync.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** The constants of a facade that describe its operations; overloads share one where they can. */
final class Constants {
  private record Constant(
      String name, CodeBlock value, boolean namesExecutor, List<AnnotationSpec> suppressions) {}

  private final FacadeModel model;
  private final Signature signature;
  private final Compilation compilation;
  private final Suppressions suppressions;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Constant> byValue = new LinkedHashMap<>();

  Constants(
      FacadeModel model, Signature signature, Compilation compilation, Suppressions suppressions) {
    this.model = model;
    this.signature = signature;
    this.compilation = compilation;
    this.suppressions = suppressions;
    for (Operation operation : model.operations()) {
      Method method = operation.in(model.kind());
      taken.addAll(new ParameterNames(method).names());
      taken.addAll(method.typeNames());
    }
  }

  /** The name of the constant that describes the operation. */
  String of(Operation operation) {
    Method method = operation.in(model.kind());
    CodeBlock value = describe(operation, method);
    return byValue
        .computeIfAbsent(
            value.toString(),
            it ->
                new Constant(
                    free(method.name()),
                    value,
                    !method.settings().executor().isEmpty(),
                    suppressions.ofConstant(signature.failures(method))))
        .name();
  }

  List<FieldSpec> fields() {
    return byValue.values().stream()
        .map(it ->
            FieldSpec.builder(
                    Names.OPERATION, it.name(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addAnnotations(it.suppressions())
                .initializer(it.value())
                .build())
        .toList();
  }

  /** Those that the runtime has to know the executor of. */
  List<String> namingExecutors() {
    return byValue.values().stream().filter(Constant::namesExecutor).map(Constant::name).toList();
  }

  private CodeBlock describe(Operation operation, Method method) {
    Settings settings = method.settings();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.of($S, $S)", Names.OPERATION, model.targetName(), method.name());
    if (model.kind() == FacadeKind.SYNC) {
      model.insteadOnLoop(operation).ifPresent(it -> code.add("\n$>$>.insteadOnLoop($S)$<$<", it));
    }
    if (!settings.executor().isEmpty()) {
      code.add("\n$>$>.executor($S)$<$<", settings.executor());
    }
    if (!settings.timeout().isEmpty()) {
      code.add("\n$>$>.timeout($S)$<$<", settings.timeout());
    }
    List<CodeBlock> failures = new ArrayList<>();
    for (TypeMirror failure : signature.failures(method)) {
      TypeName type = TypeName.get(compilation.types().erasure(failure));
      failures.add(CodeBlock.of("$T.class", type.withoutAnnotations()));
    }
    if (!failures.isEmpty()) {
      code.add("\n$>$>.throwing($L)$<$<", CodeBlock.join(failures, ", "));
    }
    if (settings.shared() && method.returnsLater()) {
      code.add("\n$>$>.shared()$<$<");
    }
    return code.build();
  }

  private String free(String methodName) {
    String words =
        methodName
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
            .toUpperCase(Locale.ROOT);
    String name = words;
    for (int i = 2; !taken.add(name); i++) {
      name = words + "_" + i;
    }
    return name;
  }
}
