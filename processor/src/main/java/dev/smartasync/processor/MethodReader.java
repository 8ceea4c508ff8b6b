package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** Reads the methods of a target that are to be bridged; those that cannot be are reported. */
final class MethodReader {
  private final Compilation compilation;
  private final Reporter reporter;
  private final SettingsReader settingsReader;
  private final Declaration declaration;
  private final Visibility visibility;
  private final List<Omission> omissions = new ArrayList<>();
  private boolean foundNothing = true;

  MethodReader(
      Compilation compilation, Reporter reporter, Declaration declaration, Visibility visibility) {
    this.compilation = compilation;
    this.reporter = reporter;
    this.settingsReader = new SettingsReader(reporter);
    this.declaration = declaration;
    this.visibility = visibility;
  }

  List<Method> read() {
    List<Method> methods = new ArrayList<>();
    for (MethodCollector.Found found :
        new MethodCollector(compilation).methodsOf(declaration.target())) {
      if (isMeant(found.element())) {
        foundNothing = false;
        read(found).ifPresent(methods::add);
      }
    }
    return methods;
  }

  /** Whether there is no method to speak of. */
  boolean foundNothing() {
    return foundNothing;
  }

  /** What no facade of the target can have. */
  List<Omission> omissions() {
    return omissions;
  }

  private boolean isMeant(ExecutableElement method) {
    return switch (declaration.scope()) {
      case TYPE -> true;
      case FOREIGN_TYPE -> !method.getModifiers().contains(Modifier.STATIC);
      case ANNOTATED_METHODS -> Mirror.isOn(method, Names.SMART_ASYNC) || isClose(method);
    };
  }

  /** A Sync facade is closeable if its target is, whatever else it has. */
  private boolean isClose(ExecutableElement method) {
    return method.getSimpleName().contentEquals("close")
        && method.getParameters().isEmpty()
        && compilation
            .supertype(declaration.target().asType(), "java.lang.AutoCloseable")
            .isPresent();
  }

  private Optional<Method> read(MethodCollector.Found found) {
    ExecutableElement element = found.element();
    Optional<Settings> settings = settings(element);
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    Result result =
        new Results(compilation).of(found.type().getReturnType(), found.written().result());
    boolean marked = Mirror.isOn(element, Names.NON_BLOCKING);
    boolean blocking = Mirror.isOn(element, Names.BLOCKING);
    boolean later = result instanceof Result.Later;
    TypeMirror type = result.type();
    if (marked && blocking) {
      return error(element, Messages.blockingAndNonBlocking(element));
    }
    if (marked && later) {
      return error(element, Messages.nonBlockingOnAsync(element, type));
    }
    if (blocking && !later) {
      return error(element, Messages.blockingOnPlain(element, type));
    }
    if (result instanceof Result.Later it && it.nested()) {
      return impossible(element, Messages.stageOfStage(element, type));
    }
    Method.Colour colour = colour(element, result, marked, blocking);
    Method method =
        new Method(
            element,
            found.type(),
            found.written(),
            result,
            colour,
            settings.orElseThrow(),
            typeNames(element));
    return settingsFit(method) ? check(method) : Optional.empty();
  }

  private Set<String> typeNames(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        ? FacadeNames.inExpressions(declaration.target())
        : AsyncType.adapterNames();
  }

  private Optional<Method> check(Method method) {
    ExecutableElement element = method.element();
    var hidden = visibility.firstHidden(method);
    if (hidden.isPresent()) {
      return impossible(element, Messages.hiddenType(element, hidden.orElseThrow()));
    }
    if (!SourceVersion.isName(method.name())) {
      return impossible(element, Messages.unspeakable(element));
    }
    if (isSuspending(method)) {
      return impossible(element, Messages.suspending(element));
    }
    return Optional.of(method);
  }

  private Method.Colour colour(
      ExecutableElement element, Result result, boolean marked, boolean blocking) {
    String name = element.getSimpleName().toString();
    boolean later = result instanceof Result.Later;
    if (marked || (!later && declaration.nonBlocking().contains(name))) {
      return Method.Colour.NON_BLOCKING;
    }
    return blocking || !(later || result instanceof Result.Many)
        ? Method.Colour.BLOCKING
        : Method.Colour.ASYNCHRONOUS;
  }

  private Optional<Settings> settings(ExecutableElement element) {
    List<Mirror> mirrors = Mirror.on(element, Names.SMART_ASYNC);
    Optional<Settings> settings =
        mirrors.isEmpty()
            ? Optional.of(declaration.settings())
            : settingsReader.read(element, mirrors.getFirst(), declaration.settings());
    return settings.map(it -> isClose(element) ? closing(it, mirrors.isEmpty()) : it);
  }

  /** A Sync facade extends AutoCloseable if its target does, and has a close method then. */
  private Settings closing(Settings settings, boolean unmarked) {
    return switch (declaration.scope()) {
      case ANNOTATED_METHODS ->
          unmarked ? settings.in(EnumSet.of(FacadeKind.SYNC)) : settings.and(FacadeKind.SYNC);
      case TYPE, FOREIGN_TYPE ->
          declaration.settings().facades().contains(FacadeKind.SYNC)
              ? settings.and(FacadeKind.SYNC)
              : settings;
    };
  }

  /** Settings that say something of a stage need one. */
  private boolean settingsFit(Method method) {
    boolean fit = true;
    for (Mirror mirror : Mirror.on(method.element(), Names.SMART_ASYNC)) {
      for (String name : List.of("failsWith", "shared")) {
        if (mirror.value(name).isPresent() && !method.returnsLater()) {
          reporter.error(
              method.element(),
              mirror,
              mirror.value(name).get(),
              Messages.asyncSettingOnBlocking(method.element(), name));
          fit = false;
        }
      }
      if (mirror.value("executor").isPresent() && method.colour() == Method.Colour.ASYNCHRONOUS) {
        reporter.note(method.element(), Messages.executorOnAsync(method.element()));
      }
    }
    return fit;
  }

  private boolean isSuspending(Method method) {
    List<? extends TypeMirror> parameters = method.parameterTypes();
    return !parameters.isEmpty()
        && compilation.isNamed(parameters.getLast(), "kotlin.coroutines.Continuation");
  }

  /** What the author of the target can mend is an error, anything else an omission. */
  private Optional<Method> impossible(ExecutableElement method, String message) {
    boolean own =
        !declaration.isForeign() && Compilation.owner(method).equals(declaration.target());
    if (own) {
      return error(method, message);
    }
    omissions.add(new Omission(method, message));
    return Optional.empty();
  }

  private Optional<Method> error(ExecutableElement method, String message) {
    boolean own = Compilation.owner(method).equals(declaration.target());
    reporter.error(own ? method : declaration.annotated(), message);
    return Optional.empty();
  }
}
