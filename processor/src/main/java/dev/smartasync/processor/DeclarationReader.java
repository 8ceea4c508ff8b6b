package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Reads what is asked for at a type or package; what is wrong is reported and left aside. */
final class DeclarationReader {
  private final Compilation compilation;
  private final Reporter reporter;
  private final List<Unknown> unknown = new ArrayList<>();

  DeclarationReader(Compilation compilation, Reporter reporter) {
    this.compilation = compilation;
    this.reporter = reporter;
  }

  /** The types that were named and are not known, or not yet. */
  List<Unknown> unknown() {
    return unknown;
  }

  List<Declaration> read(Element place) {
    List<Declaration> found = new ArrayList<>();
    UnknownClasses classes = new UnknownClasses(compilation);
    boolean own = false;
    boolean foreign = false;
    for (Mirror mirror : Mirror.on(place, Names.SMART_ASYNC)) {
      classes.in(place, mirror).ifPresent(unknown::add);
      if (mirror.value("of").isPresent()) {
        foreign = true;
        found.addAll(foreign(place, mirror));
      } else if (own) {
        reporter.error(place, mirror, Messages.saidTwice());
      } else if (place instanceof TypeElement type) {
        own = true;
        own(type, mirror).ifPresent(found::add);
      } else {
        reporter.error(place, mirror, Messages.packageWithoutOf());
      }
    }
    if (own && foreign) {
      reporter.error(place, Messages.targetAndOf());
    }
    if (!own && place instanceof TypeElement type && hasAnnotatedMethods(type)) {
      annotatedMethods(type).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Declaration> own(TypeElement type, Mirror mirror) {
    if (mirror.value("nonBlocking").isPresent()) {
      reporter.error(
          type, mirror, mirror.value("nonBlocking").get(), Messages.nonBlockingWithoutOf());
      return Optional.empty();
    }
    boolean valid = isValid(type);
    Optional<Settings> settings = settings(type, mirror);
    return valid
        ? settings.map(
            it -> declaration(type, type, Declaration.Scope.TYPE, it, Set.of(), at(type)))
        : Optional.empty();
  }

  private Optional<Declaration> annotatedMethods(TypeElement type) {
    return isValid(type)
        ? Optional.of(
            declaration(
                type,
                type,
                Declaration.Scope.ANNOTATED_METHODS,
                Settings.DEFAULT,
                Set.of(),
                at(type)))
        : Optional.empty();
  }

  private List<Declaration> foreign(Element place, Mirror mirror) {
    Optional<Settings> settings = settings(place, mirror);
    Set<String> nonBlocking = new HashSet<>();
    mirror.values("nonBlocking").forEach(it -> nonBlocking.add(String.valueOf(it.getValue())));
    List<Declaration> found = new ArrayList<>();
    if (mirror.values("of").isEmpty()) {
      reporter.error(place, mirror, mirror.value("of").orElse(null), Messages.emptyOf());
    }
    for (AnnotationValue value : mirror.values("of")) {
      Optional<TypeElement> target = foreignTarget(place, mirror, value);
      if (target.isPresent() && settings.isPresent()) {
        found.add(
            declaration(
                place,
                target.get(),
                Declaration.Scope.FOREIGN_TYPE,
                settings.get(),
                nonBlocking,
                new Declaration.Origin(place, mirror, value)));
      }
    }
    if (unknown.isEmpty()) {
      checkNonBlocking(place, mirror, found);
    }
    return found;
  }

  private Optional<TypeElement> foreignTarget(Element place, Mirror mirror, AnnotationValue value) {
    if (UnknownClasses.isUnknown(value.getValue())) {
      return Optional.empty();
    }
    if (!(value.getValue() instanceof DeclaredType type)
        || !(type.asElement() instanceof TypeElement target)
        || target.getKind() == ElementKind.ANNOTATION_TYPE) {
      reporter.error(place, mirror, value, Messages.notAType(value.getValue()));
      return Optional.empty();
    }
    PackageElement home = compilation.elements().getPackageOf(place);
    if (!new Visibility(compilation, home).canName(target)) {
      reporter.error(place, mirror, value, Messages.unreachableForeign(target, home));
      return Optional.empty();
    }
    return Optional.of(target);
  }

  private Optional<Settings> settings(Element place, Mirror mirror) {
    PackageElement home = compilation.elements().getPackageOf(place);
    return new SettingsReader(compilation, reporter, new Visibility(compilation, home))
        .read(place, mirror, Settings.DEFAULT);
  }

  private void checkNonBlocking(Element place, Mirror mirror, List<Declaration> declarations) {
    Set<String> known = new HashSet<>();
    Set<String> plain = new HashSet<>();
    for (Declaration declaration : declarations) {
      Results results = new Results(compilation, declaration.settings().adapted());
      for (MethodCollector.Found method :
          new MethodCollector(compilation).methodsOf(declaration.target())) {
        String name = method.element().getSimpleName().toString();
        known.add(name);
        if (!(results.of(method.type().getReturnType(), method.written().result())
            instanceof Result.Later)) {
          plain.add(name);
        }
      }
    }
    for (AnnotationValue value : mirror.values("nonBlocking")) {
      String name = String.valueOf(value.getValue());
      if (!declarations.isEmpty() && !known.contains(name)) {
        reporter.error(place, mirror, value, Messages.unknownNonBlocking(name));
      } else if (!declarations.isEmpty() && !plain.contains(name)) {
        reporter.error(place, mirror, value, Messages.nonBlockingNameOfAsync(name));
      }
    }
  }

  private boolean isValid(TypeElement type) {
    boolean isTarget = isTarget(type);
    boolean methodsAreValid = methodsAreValid(type);
    return isTarget && methodsAreValid;
  }

  private boolean isTarget(TypeElement type) {
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      reporter.error(type, Messages.notATarget(type));
      return false;
    }
    for (Element level = type; level instanceof TypeElement; level = level.getEnclosingElement()) {
      if (level.getModifiers().contains(Modifier.PRIVATE)) {
        reporter.error(type, Messages.privateTarget(type, level));
        return false;
      }
    }
    return true;
  }

  private boolean methodsAreValid(TypeElement type) {
    LeftOut leftOut = new LeftOut(compilation);
    boolean valid = true;
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      List<Mirror> mirrors = Mirror.on(method, Names.SMART_ASYNC);
      for (Mirror second : mirrors.stream().skip(1).toList()) {
        reporter.error(method, second, Messages.saidTwice(method));
        valid = false;
      }
      for (Mirror mirror : mirrors) {
        for (String setting : List.of("of", "nonBlocking")) {
          if (mirror.value(setting).isPresent()) {
            AnnotationValue value = mirror.value(setting).get();
            reporter.error(method, mirror, value, Messages.ofOnMethod(setting));
            valid = false;
          }
        }
        if (!method.getModifiers().contains(Modifier.PUBLIC)) {
          reporter.error(method, Messages.methodNotPublic(method));
          valid = false;
        } else if (leftOut.contains(method, type)) {
          reporter.error(method, Messages.neverBridged(method));
          valid = false;
        }
      }
    }
    return valid;
  }

  private static boolean hasAnnotatedMethods(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(it -> Mirror.isOn(it, Names.SMART_ASYNC));
  }

  private static Declaration.Origin at(TypeElement type) {
    return new Declaration.Origin(type, null, null);
  }

  private Declaration declaration(
      Element annotated,
      TypeElement target,
      Declaration.Scope scope,
      Settings settings,
      Set<String> nonBlocking,
      Declaration.Origin origin) {
    PackageElement home = compilation.elements().getPackageOf(annotated);
    return new Declaration(annotated, target, home, scope, settings, nonBlocking, origin);
  }
}
