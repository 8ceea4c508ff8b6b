package dev.smartasync.processor;

import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;

/** Turns a declaration into its facades. */
final class FacadeWriter {
  private final Compilation compilation;
  private final Reporter reporter;
  private final SourceFiles files;

  FacadeWriter(Compilation compilation, Reporter reporter) {
    this.compilation = compilation;
    this.reporter = reporter;
    this.files = new SourceFiles(compilation, reporter);
  }

  void write(Declaration declaration) throws IOException {
    Visibility visibility = new Visibility(compilation, declaration.home());
    MethodReader reader = new MethodReader(compilation, reporter, declaration, visibility);
    List<Method> methods = reader.read();
    List<Omission> omissions = new ArrayList<>(reader.omissions());
    Members members = new Members(compilation, declaration, methods);
    for (Omission clash : members.clashes()) {
      if (declaration.isForeign()) {
        omissions.add(clash);
      } else {
        reporter.error(clash.method(), clash.reason());
      }
    }
    new Twins(reporter, declaration).check(members.operations());
    if (reader.foundNothing()) {
      reporter.error(declaration.origin(), Messages.nothingToBridge(declaration.target()));
    } else if (canBeNamed(declaration, members)) {
      List<FacadeKind> kinds = kinds(declaration, members.operations());
      for (FacadeKind kind : kinds) {
        write(
            new FacadeModel(declaration, kind, members.operations(), omissions, kinds),
            visibility,
            members.factoryName().orElseThrow());
      }
    }
  }

  private boolean canBeNamed(Declaration declaration, Members members) {
    if (members.factoryName().isEmpty()) {
      reporter.error(declaration.origin(), Messages.factoryClash(declaration.target()));
      return false;
    }
    Set<String> variables = new HashSet<>();
    for (String name : TargetTypes.variableNames(declaration.target())) {
      if (!variables.add(name)) {
        reporter.error(declaration.origin(), Messages.shadowedVariable(declaration.target(), name));
        return false;
      }
    }
    return true;
  }

  private static List<FacadeKind> kinds(Declaration declaration, List<Operation> operations) {
    boolean byMethod = declaration.scope() == Declaration.Scope.ANNOTATED_METHODS;
    List<FacadeKind> kinds = new ArrayList<>();
    for (FacadeKind kind : FacadeKind.values()) {
      boolean asked =
          operations.stream().anyMatch(it -> byMethod ? it.isMarkedFor(kind) : it.isWantedIn(kind));
      if (asked || (!byMethod && declaration.settings().facades().contains(kind))) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private void write(FacadeModel model, Visibility visibility, String factoryName)
      throws IOException {
    if (!files.areFree(model)) {
      return;
    }
    noteOmissions(model);
    Annotations annotations = new Annotations(compilation, visibility);
    Signature signature = new Signature(compilation, model, annotations);
    TargetTypes types =
        new TargetTypes(compilation, signature.types(), model.target(), factoryName);
    Suppressions suppressions = new Suppressions(compilation);
    Documentation documentation = new Documentation(compilation, signature);
    TypeSpec face =
        new FaceWriter(model, signature, types, documentation, suppressions, annotations).write();
    files.write(model, face);
    if (!model.operations().isEmpty()) {
      Constants constants = new Constants(model, signature, compilation);
      Overloads overloads = new Overloads(compilation);
      files.write(
          model,
          new FacadeClassWriter(model, signature, types, constants, suppressions, overloads)
              .write());
    }
  }

  private void noteOmissions(FacadeModel model) {
    Element annotated = model.declaration().annotated();
    for (Omission omission : model.omitted()) {
      boolean own = Compilation.owner(omission.method()).equals(annotated);
      reporter.note(
          own ? omission.method() : annotated,
          Messages.omitted(model.face().simpleName(), omission.reason()));
    }
  }
}
