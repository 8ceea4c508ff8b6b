package dev.smartasync.processor;

import java.util.ArrayList;
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
    this.settingsReader = new SettingsReader(compilation, reporter, visibility);
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
    return Method.isClose(method) && compilation.isCloseable(declaration.target());
  }

  private Optional<Method> read(MethodCollector.Found found) {
    ExecutableElement element = found.element();
    Optional<Settings> settings = settings(element);
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    Result result =
        new Results(compilation, settings.get().adapted())
            .of(found.type().getReturnType(), found.written().result());
    AdaptedTypes adaptedTypes = new AdaptedTypes(compilation);
    Optional<String> misuse = adaptedTypes.problem(found.type().getReturnType(), visibility);
    if (misuse.isPresent() && !isOverridden(result, settings.get())) {
      return adaptedTypes.isReported(found.type().getReturnType(), reporter)
          ? Optional.empty()
          : impossible(element, AdapterMessages.unusable(element, misuse.get()));
    }
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
      String message = Messages.stageOfStage(element, type);
      return declaration.isForeign() ? omission(element, message) : error(element, message);
    }
    Method.Colour colour = colour(element, result, marked, blocking);
    Method method =
        new Method(
            element,
            found.type(),
            found.written(),
            thrown(found),
            result,
            colour,
            settings.orElseThrow(),
            typeNames(element, result));
    return settingsFit(method) ? check(method) : Optional.empty();
  }

  /** The author of the target can make an exception accessible; others do with one above it. */
  private List<TypeMirror> thrown(MethodCollector.Found found) {
    return isOwn(found.element())
        ? found.thrown()
        : found.thrown().stream().map(it -> visibility.nearest(it)).toList();
  }

  /** Whether it does not matter what the type says of itself. */
  private static boolean isOverridden(Result result, Settings settings) {
    return result instanceof Result.Later later
        && (later.as().equals(AsyncType.STAGE) || settings.adapted().contains(later.as()));
  }

  private Set<String> typeNames(ExecutableElement method, Result result) {
    Set<String> names =
        method.getModifiers().contains(Modifier.STATIC)
            ? FacadeNames.inExpressions(declaration.target())
            : AsyncType.adapterNames();
    if (result instanceof Result.Later later) {
      names.addAll(later.as().expressionNames());
    }
    return names;
  }

  private Optional<Method> check(Method method) {
    ExecutableElement element = method.element();
    var hidden = visibility.firstHidden(method);
    if (hidden.isPresent()) {
      return impossible(element, Messages.hiddenType(element, hidden.orElseThrow()));
    }
    if (new PlatformMarks(compilation).isRefused(element, types(method))) {
      return impossible(element, Messages.preview(element));
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
    return mirrors.isEmpty()
        ? Optional.of(inherited())
        : settingsReader.read(element, mirrors.getFirst(), declaration.settings());
  }

  /** Where methods ask for themselves, one that does not is there for those that close. */
  private Settings inherited() {
    return switch (declaration.scope()) {
      case TYPE, FOREIGN_TYPE -> declaration.settings();
      case ANNOTATED_METHODS -> declaration.settings().inNone();
    };
  }

  /** Settings that say something of a stage need one, and those of a crossing need that. */
  private boolean settingsFit(Method method) {
    boolean fit = true;
    for (Mirror mirror : Mirror.on(method.element(), Names.SMART_ASYNC)) {
      for (String name : List.of("failsWith", "shared", "adapters")) {
        if (mirror.value(name).isPresent() && !method.returnsLater()) {
          reporter.error(
              method.element(),
              mirror,
              mirror.value(name).get(),
              Messages.asyncSettingOnBlocking(method.element(), name));
          fit = false;
        }
      }
      for (String name : List.of("executor", "timeout")) {
        if (mirror.value(name).isPresent() && Mirror.isOn(method.element(), Names.NON_BLOCKING)) {
          reporter.error(
              method.element(),
              mirror,
              mirror.value(name).get(),
              Messages.settingOnNonBlocking(method.element(), name));
          fit = false;
        }
      }
      if (mirror.value("executor").isPresent() && method.colour() == Method.Colour.ASYNCHRONOUS) {
        reporter.note(method.element(), Messages.executorOnAsync(method.element()));
      }
    }
    return fit;
  }

  private static List<TypeMirror> types(Method method) {
    List<TypeMirror> types = new ArrayList<>(method.parameterTypes());
    types.add(method.type().getReturnType());
    types.addAll(method.thrown());
    return types;
  }

  private boolean isSuspending(Method method) {
    List<? extends TypeMirror> parameters = method.parameterTypes();
    return !parameters.isEmpty()
        && compilation.isNamed(parameters.getLast(), "kotlin.coroutines.Continuation");
  }

  /** What the author of the target can mend is an error, anything else an omission. */
  private Optional<Method> impossible(ExecutableElement method, String message) {
    return isOwn(method) ? error(method, message) : omission(method, message);
  }

  private Optional<Method> omission(ExecutableElement method, String message) {
    omissions.add(new Omission(method, message));
    return Optional.empty();
  }

  private boolean isOwn(ExecutableElement method) {
    return !declaration.isForeign() && Compilation.owner(method).equals(declaration.target());
  }

  private Optional<Method> error(ExecutableElement method, String message) {
    reporter.error(declaration.placeOf(method), message);
    return Optional.empty();
  }
}
