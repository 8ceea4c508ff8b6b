package dev.smartasync.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what a facade's method does. */
final class BodyWriter {
  private final FacadeModel model;
  private final Signature signature;
  private final Overloads overloads;

  BodyWriter(FacadeModel model, Signature signature, Overloads overloads) {
    this.model = model;
    this.signature = signature;
    this.overloads = overloads;
  }

  /**
   * The body.
   *
   * @param constant the operation's constant
   * @param receiver what the target's method is called on
   * @param crossings what the call is crossed by
   */
  CodeBlock body(
      Operation operation,
      Crossing crossing,
      String constant,
      CodeBlock receiver,
      String crossings) {
    Method method = operation.in(model.kind());
    CodeBlock call = call(method, receiver);
    boolean isVoid = signature.isVoid(method, crossing);
    return switch (crossing) {
      case DELEGATE, CONVERT -> uncrossed(model.kind(), method, crossing, call, isVoid);
      case PASS_THROUGH ->
          direct(
              CodeBlock.of("$L.passesDirectly()", crossings),
              call,
              crossed(crossings, "passThrough", constant, lambda(method, call)),
              isVoid);
      case AWAIT -> await(method, call, crossings, constant, isVoid);
      case START -> start(method, call, crossings, constant);
      case OFFLOAD ->
          later(method, crossing, crossed(crossings, "offload", constant, lambda(method, call)));
      case CALL -> returned(crossed(crossings, "call", constant, lambda(method, call)));
      case PASS_THROUGH_STAGE -> {
        CodeBlock all = crossed(crossings, "passThroughStage", constant, lambda(method, call));
        yield isVoid ? statement(all) : returned(all);
      }
      case OFFLOAD_STAGE ->
          later(
              method, crossing, crossed(crossings, "offloadStage", constant, lambda(method, call)));
      case CALL_STAGE -> returned(crossed(crossings, "callStage", constant, lambda(method, call)));
      case CALL_ASYNC -> callAsync(method, call, crossings, constant);
      case PULL ->
          returned(CodeBlock.of("$L.stream($L, $L)", crossings, constant, published(method, call)));
      case PUBLISH ->
          returned(
              converted(
                  model.kind(), crossed(crossings, "publisher", constant, lambda(method, call))));
      case NONE -> throw new IllegalArgumentException(method + " is not bridged");
    };
  }

  /** Gives what the target's own method gives. */
  static CodeBlock uncrossed(
      FacadeKind kind, Method method, Crossing crossing, CodeBlock call, boolean isVoid) {
    if (crossing == Crossing.CONVERT) {
      return returned(converted(kind, published(method, call)));
    }
    return isVoid ? statement(call) : returned(call);
  }

  /** Many values as a publisher of the JDK's. */
  private static CodeBlock published(Method method, CodeBlock call) {
    return method.result() instanceof Result.Many many && many.as().adapter() != null
        ? CodeBlock.of("$T.publisher($L)", many.as().adapter(), call)
        : call;
  }

  /** A publisher as what the facade gives many values through. */
  private static CodeBlock converted(FacadeKind kind, CodeBlock publisher) {
    ManyCarrier carrier = kind.manyCarrier();
    return carrier
        .factory()
        .map(it -> CodeBlock.of("$T.$L($Z$L)", it, carrier.factoryMethod(), publisher))
        .orElse(publisher);
  }

  private CodeBlock callAsync(Method method, CodeBlock call, String crossings, String constant) {
    CodeBlock all =
        later(
            method,
            Crossing.CALL_ASYNC,
            crossed(crossings, "callAsync", constant, lambda(method, call)));
    Carrier carrier = signature.carrier(method, Crossing.CALL_ASYNC).orElseThrow();
    if (carrier != Carrier.VERTX
        || !carrier.is(((Result.Later) method.result()).as())
        || isTimed(method)) {
      return all;
    }
    String name = model.targetName() + "." + method.name();
    return CodeBlock.builder()
        .beginControlFlow("if ($L.startsDirectly())", crossings)
        .add(
            returned(
                CodeBlock.of(
                    "$T.future($S, () -> $L)", carrier.factory().orElseThrow(), name, call)))
        .endControlFlow()
        .add(all)
        .build();
  }

  /** Gives what comes later through what the facade gives it through. */
  private CodeBlock later(Method method, Crossing crossing, CodeBlock crossed) {
    Carrier carrier = signature.carrier(method, crossing).orElseThrow();
    if (carrier.factory().isEmpty()) {
      return returned(crossed);
    }
    String format = carrier.isLazy() ? "$T.$L($Z$L -> $L)" : "$T.$L($Z$L$L)";
    String parameter = carrier.isLazy() ? context(method).orElse("()") : "";
    return returned(
        CodeBlock.of(format, carrier.factory().orElseThrow(), carrier.noun(), parameter, crossed));
  }

  /** What the subscriber's context is called where the method's own result has to see it. */
  private Optional<String> context(Method method) {
    boolean passes =
        method.result() instanceof Result.Later later && signature.passesContext(later);
    return passes
        ? Optional.of(ParameterNames.unique("context", new ParameterNames(method).names()))
        : Optional.empty();
  }

  private CodeBlock await(
      Method method, CodeBlock call, String crossings, String constant, boolean isVoid) {
    Result.Later later = (Result.Later) method.result();
    if (later.as().isFuture()) {
      CodeBlock body = CodeBlock.of("() -> $L", call);
      CodeBlock all = crossed(crossings, "awaitFuture", constant, body);
      return isVoid ? statement(all) : returned(all);
    }
    CodeBlock all = crossed(crossings, "await", constant, lambda(method, call));
    if (!hasDirectPath(method)) {
      return isVoid ? statement(all) : returned(all);
    }
    CodeBlock condition = CodeBlock.of("$L.awaitsDirectly()", crossings);
    return direct(condition, crossed(crossings, "await", constant, call), all, isVoid);
  }

  private CodeBlock start(Method method, CodeBlock call, String crossings, String constant) {
    CodeBlock all = returned(crossed(crossings, "start", constant, lambda(method, call)));
    Result.Later later = (Result.Later) method.result();
    if (!hasDirectPath(method) || !later.exact()) {
      return all;
    }
    String thrown = ParameterNames.unique("thrown", new ParameterNames(method).names());
    return CodeBlock.builder()
        .beginControlFlow("if ($L.startsDirectly())", crossings)
        .beginControlFlow("try")
        .add(returned(crossed(crossings, "started", constant, call)))
        .nextControlFlow("catch ($T $L)", Throwable.class, thrown)
        .add(returned(crossed(crossings, "failed", constant, CodeBlock.of("$L", thrown))))
        .endControlFlow()
        .endControlFlow()
        .add(all)
        .build();
  }

  /** Without a deadline and without an adapter there is nothing to allocate. */
  private static boolean hasDirectPath(Method method) {
    return adapter(method) == null && !isTimed(method);
  }

  private static boolean isTimed(Method method) {
    return !method.settings().timeout().isEmpty() && !method.settings().timeout().equals("none");
  }

  private static CodeBlock direct(
      CodeBlock condition, CodeBlock direct, CodeBlock otherwise, boolean isVoid) {
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("if ($L)", condition);
    if (isVoid) {
      return code.add(statement(direct))
          .nextControlFlow("else")
          .add(statement(otherwise))
          .endControlFlow()
          .build();
    }
    return code.add(returned(direct)).endControlFlow().add(returned(otherwise)).build();
  }

  private CodeBlock lambda(Method method, CodeBlock call) {
    TypeName adapter = adapter(method);
    if (adapter != null) {
      String context = context(method).map(", "::concat).orElse("");
      return CodeBlock.of("() -> $T.stage($L$L)", adapter, cast(method, call), context);
    }
    return method.result().type().getKind() == javax.lang.model.type.TypeKind.VOID
        ? CodeBlock.of("() -> {\n$>$L;\nreturn null;\n$<}", call)
        : CodeBlock.of("() -> $L", call);
  }

  private CodeBlock cast(Method method, CodeBlock call) {
    return method.result() instanceof Result.Later later && later.cast() != null
        ? CodeBlock.of("($T) $L", signature.types().of(later.cast()), call)
        : call;
  }

  private static @Nullable TypeName adapter(Method method) {
    return method.result() instanceof Result.Later later ? later.as().adapter() : null;
  }

  private CodeBlock call(Method method, CodeBlock receiver) {
    List<String> names = new ParameterNames(method).names();
    List<CodeBlock> arguments = names.stream().map(it -> CodeBlock.of("$L", it)).toList();
    return CodeBlock.of(
        "$L.$L$L($L)",
        receiver,
        typeArguments(method),
        method.name(),
        CodeBlock.join(arguments, ",$W"));
  }

  private String typeArguments(Method method) {
    return overloads.needTypeArguments(method)
        ? method.type().getTypeVariables().stream()
            .map(it -> signature.types().name(it))
            .collect(Collectors.joining(", ", "<", ">"))
        : "";
  }

  private static CodeBlock crossed(
      String crossings, String crossing, String constant, CodeBlock body) {
    return CodeBlock.of("$L.$L($L, $L)", crossings, crossing, constant, body);
  }

  private static CodeBlock returned(CodeBlock value) {
    return statement(CodeBlock.of("return $L", value));
  }

  private static CodeBlock statement(CodeBlock code) {
    return CodeBlock.of("$L;\n", code);
  }
}
