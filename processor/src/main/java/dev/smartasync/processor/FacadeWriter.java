package dev.smartasync.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** Turns a declaration into the source files of its facades. */
final class FacadeWriter {
  private final Compilation compilation;
  private final Reporter reporter;
  private final Map<String, String> written = new HashMap<>();

  FacadeWriter(Compilation compilation, Reporter reporter) {
    this.compilation = compilation;
    this.reporter = reporter;
  }

  void write(Declaration declaration) throws IOException {
    Visibility visibility = new Visibility(compilation, declaration.home());
    MethodReader reader = new MethodReader(compilation, reporter, declaration, visibility);
    List<Method> methods = reader.read();
    List<Omission> omissions = new ArrayList<>(reader.omissions());
    Naming naming = new Naming(compilation);
    Naming.Named named = naming.name(methods);
    for (Method method : named.clashing()) {
      String message = Messages.clash(method.element(), method.name());
      if (declaration.isForeign()) {
        omissions.add(new Omission(method.element(), message));
      } else {
        reporter.error(method.element(), message);
      }
    }
    List<FacadeKind> kinds = kinds(declaration, named.operations());
    for (FacadeKind kind : kinds) {
      write(
          new FacadeModel(declaration, kind, named.operations(), omissions, kinds),
          visibility,
          naming);
    }
  }

  private static List<FacadeKind> kinds(Declaration declaration, List<Operation> operations) {
    List<FacadeKind> kinds = new ArrayList<>();
    for (FacadeKind kind : FacadeKind.values()) {
      if (operations.stream().anyMatch(it -> it.isWantedIn(kind))
          || (declaration.scope() != Declaration.Scope.ANNOTATED_METHODS
              && declaration.settings().facades().contains(kind))) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private void write(FacadeModel model, Visibility visibility, Naming naming) throws IOException {
    if (!isFree(model.face(), model) || !isFree(model.body(), model)) {
      return;
    }
    noteOmissions(model);
    Annotations annotations = new Annotations(visibility);
    Signature signature = new Signature(compilation, model.kind(), annotations);
    TargetTypes types =
        new TargetTypes(compilation, signature.types(), model.target(), factoryName(model, naming));
    Suppressions suppressions = new Suppressions(compilation);
    Documentation documentation = new Documentation(compilation, signature);
    Constants constants = new Constants(model, signature, compilation);
    write(
        model,
        types,
        new FaceWriter(model, signature, types, documentation, suppressions, annotations).write());
    if (!model.operations().isEmpty()) {
      write(
          model,
          types,
          new FacadeClassWriter(model, signature, types, constants, suppressions).write());
    }
  }

  private void noteOmissions(FacadeModel model) {
    Declaration declaration = model.declaration();
    for (Omission omission : model.omitted()) {
      boolean own = Compilation.owner(omission.method()).equals(declaration.annotated());
      reporter.note(
          own ? omission.method() : declaration.annotated(),
          Messages.omitted(model.face().simpleName(), omission.reason()));
    }
  }

  private static String factoryName(FacadeModel model, Naming naming) {
    String target = ClassName.get(model.target()).canonicalName();
    Set<String> factories =
        Set.of("of[" + target + "]", "of[" + target + ", " + Names.RUNTIME.canonicalName() + "]");
    boolean clashes =
        model.operations().stream()
            .anyMatch(it -> factories.contains(naming.key(it.name(), it.in(model.kind()))));
    return clashes ? "facadeOf" : "of";
  }

  private boolean isFree(ClassName name, FacadeModel model) {
    TypeElement existing = compilation.elements().getTypeElement(name.canonicalName());
    String earlier = written.put(name.canonicalName(), model.declaration().key());
    boolean taken =
        earlier != null
            || (existing != null
                && compilation.elements().getFileObjectOf(existing).getKind()
                    == JavaFileObject.Kind.SOURCE);
    if (taken) {
      reporter.error(
          model.declaration().annotated(),
          Messages.facadeExists(name.simpleName(), model.target()));
    }
    return !taken;
  }

  private void write(FacadeModel model, TargetTypes types, TypeSpec type) throws IOException {
    TypeSpec.Builder builder = type.toBuilder();
    Element origin = model.declaration().annotated();
    builder.addOriginatingElement(origin);
    types
        .generatedAnnotation()
        .ifPresent(it ->
            builder.addAnnotation(
                AnnotationSpec.builder(it)
                    .addMember("value", "$S", "dev.smartasync.processor")
                    .build()));
    String home = model.declaration().home().getQualifiedName().toString();
    JavaFile file =
        JavaFile.builder(home, builder.build()).skipJavaLangImports(true).indent("  ").build();
    JavaFileObject target =
        compilation
            .environment()
            .getFiler()
            .createSourceFile(home.isEmpty() ? type.name() : home + "." + type.name(), origin);
    try (Writer out = target.openWriter()) {
      out.write(Markdown.comments(file.toString()));
    }
  }
}
