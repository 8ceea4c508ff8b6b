package dev.smartasync.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/**
 * The constants of a facade that describe its operations; overloads share one where they can.
 *
 * <p>The code that initialises a class ends at 64 KB. A facade has the first few hundred constants
 * itself; more of them are in classes nested in it.
 */
final class Constants {
  private static final int PER_CLASS = 500;

  /**
   * A constant.
   *
   * @param holder the nested class that has it, or nothing
   */
  private record Constant(
      String holder,
      String name,
      CodeBlock value,
      boolean namesExecutor,
      List<AnnotationSpec> suppressions) {
    /** What code in the facade calls it. */
    String reference() {
      return holder.isEmpty() ? name : holder + "." + name;
    }

    FieldSpec field(Modifier... modifiers) {
      return FieldSpec.builder(Names.OPERATION, name, modifiers)
          .addAnnotations(suppressions)
          .initializer(value)
          .build();
    }
  }

  private final FacadeModel model;
  private final Signature signature;
  private final Compilation compilation;
  private final Suppressions suppressions;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Constant> byValue = new LinkedHashMap<>();
  private String holder = "";

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

  /** What code in the facade calls the constant that describes the operation. */
  String of(Operation operation) {
    Method method = operation.in(model.kind());
    CodeBlock value = describe(operation, method);
    Constant known = byValue.get(value.toString());
    Constant constant = known == null ? constant(method, value) : known;
    byValue.put(value.toString(), constant);
    return constant.reference();
  }

  private Constant constant(Method method, CodeBlock value) {
    int filled = byValue.size() / PER_CLASS;
    if (filled > 0 && byValue.size() % PER_CLASS == 0) {
      holder = free("Operations" + (filled + 1));
    }
    return new Constant(
        holder,
        free(words(method.name())),
        value,
        !method.settings().executor().isEmpty(),
        suppressions.ofConstant(signature.failures(method)));
  }

  /** Those that are the facade's own. */
  List<FieldSpec> fields() {
    return byValue.values().stream()
        .filter(it -> it.holder().isEmpty())
        .map(it -> it.field(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL))
        .toList();
  }

  /** The nested classes that have the others. */
  List<TypeSpec> holders() {
    Map<String, TypeSpec.Builder> holders = new LinkedHashMap<>();
    for (Constant constant : byValue.values()) {
      if (!constant.holder().isEmpty()) {
        holders
            .computeIfAbsent(constant.holder(), it -> holder(it))
            .addField(constant.field(Modifier.STATIC, Modifier.FINAL));
      }
    }
    return holders.values().stream().map(TypeSpec.Builder::build).toList();
  }

  private static TypeSpec.Builder holder(String name) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }

  /** Those that the runtime has to know the executor of. */
  List<String> namingExecutors() {
    return byValue.values().stream()
        .filter(Constant::namesExecutor)
        .map(Constant::reference)
        .toList();
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
    if (model.crossing(operation) == Crossing.START && isAdaptedByUsers(method)) {
      code.add("\n$>$>.adapted()$<$<");
    }
    return code.build();
  }

  /** Whether the stage is not the method's own, nor marked as one that this library makes. */
  private static boolean isAdaptedByUsers(Method method) {
    return method.result() instanceof Result.Later later && later.as().isUsers();
  }

  private static String words(String methodName) {
    return methodName
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
        .toUpperCase(Locale.ROOT);
  }

  private String free(String wanted) {
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }
}
