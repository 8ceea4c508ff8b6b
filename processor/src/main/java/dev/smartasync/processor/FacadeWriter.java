package dev.smartasync.processor;

import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    if (declaration.isForeign()) {
      members.omitWhatIsInPlaceOfFactories();
    }
    for (Omission clash : members.clashes()) {
      if (declaration.isForeign()) {
        omissions.add(clash);
      } else {
        reporter.error(declaration.placeOf(clash.method()), clash.reason());
      }
    }
    new Twins(reporter, declaration).check(members.operations());
    if (reader.foundNothing()) {
      reporter.error(declaration.origin(), Messages.nothingToBridge(declaration.target()));
    } else if (canBeNamed(declaration, members)) {
      FacadeModel.Family family =
          new FacadeModel.Family(
              declaration,
              members.operations(),
              omissions,
              kinds(declaration, members.operations()),
              compilation.isCloseable(declaration.target()));
      for (FacadeKind kind : family.kinds()) {
        write(new FacadeModel(family, kind), visibility, members.factoryName());
      }
    }
  }

  private boolean canBeNamed(Declaration declaration, Members members) {
    if (!members.inPlaceOfFactories().isEmpty()) {
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
      boolean asked = operations.stream().anyMatch(it -> it.isWantedIn(kind));
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
    TargetTypes types = new TargetTypes(signature.types(), model.target(), factoryName);
    Overloads overloads = new Overloads(compilation, model);
    Suppressions suppressions =
        new Suppressions(
            compilation, model, signature, annotations, overloads, types.visibility().length > 0);
    Documentation documentation = new Documentation(compilation, signature);
    TypeSpec face =
        new FaceWriter(model, signature, types, documentation, suppressions, annotations).write();
    files.write(model, face);
    if (!model.operations().isEmpty()) {
      Constants constants = new Constants(model, signature, compilation, suppressions);
      files.write(
          model,
          new FacadeClassWriter(model, signature, types, constants, suppressions, overloads)
              .write());
    }
  }

  private void noteOmissions(FacadeModel model) {
    for (Omission omission : model.omitted()) {
      reporter.note(
          model.declaration().placeOf(omission.method()),
          Messages.omitted(model.face().simpleName(), omission.reason()));
    }
  }
}
