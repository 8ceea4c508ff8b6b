package dev.smartasync.processor;

import com.palantir.javapoet.CodeBlock;

import static java.util.stream.Collectors.joining;

/** What facades say of themselves: the words of their target, adapted. */
final class Documentation {
  private final Compilation compilation;

  Documentation(Compilation compilation) {
    this.compilation = compilation;
  }

  CodeBlock ofFace(FacadeModel model) {
    return CodeBlock.of(
        "Facade of {@link $T}.\n", com.palantir.javapoet.ClassName.get(model.target()));
  }

  CodeBlock ofOperation(FacadeModel model, Operation operation) {
    String doc = compilation.elements().getDocComment(operation.in(model.kind()).element());
    return doc == null
        ? CodeBlock.of("")
        : CodeBlock.of("$L\n", doc.strip().lines().map(String::strip).collect(joining("\n")));
  }

  CodeBlock ofOperationOnRuntime(FacadeModel model, Operation operation, String runtime) {
    return ofOperation(model, operation);
  }
}
