package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the settings of an annotation over those that hold around it, and checks them. */
final class SettingsReader {
  /** As many digits as the runtime reads, leading zeros included. */
  private static final Pattern TIMEOUT = Pattern.compile("(?!0+[ms])[0-9]{1,15}(ms|s|m)|none|");

  private final Reporter reporter;
  private final Visibility visibility;
  private final Adapters adapters;

  /**
   * A reader.
   *
   * @param visibility what the facades can name
   */
  SettingsReader(Compilation compilation, Reporter reporter, Visibility visibility) {
    this.reporter = reporter;
    this.visibility = visibility;
    this.adapters = new Adapters(compilation);
  }

  /** The settings; nothing if they are wrong, which is then reported, or not known yet. */
  Optional<Settings> read(Element element, Mirror mirror, Settings around) {
    Optional<Set<FacadeKind>> facades = facades(element, mirror, around);
    boolean valid = facades.isPresent();
    String executor = mirror.text("executor").orElse(around.executor());
    if (!executor.isEmpty() && executor.isBlank()) {
      valid = wrong(element, mirror, "executor", Messages.blankExecutor());
    }
    String timeout = mirror.text("timeout").orElse(around.timeout());
    if (!TIMEOUT.matcher(timeout).matches()) {
      valid = wrong(element, mirror, "timeout", Messages.badTimeout(timeout));
    }
    Optional<List<TypeMirror>> failures = failures(element, mirror, around);
    Optional<List<AsyncType>> adapted = adapted(element, mirror, around);
    if (!valid || failures.isEmpty() || adapted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Settings(
            facades.orElseThrow(),
            executor,
            timeout,
            failures.get(),
            mirror.flag("shared").orElse(around.shared()),
            adapted.get()));
  }

  private Optional<Set<FacadeKind>> facades(Element element, Mirror mirror, Settings around) {
    if (mirror.value("facades").isEmpty()) {
      return Optional.of(around.facades());
    }
    Set<FacadeKind> kinds = EnumSet.noneOf(FacadeKind.class);
    boolean valid = true;
    for (AnnotationValue value : mirror.values("facades")) {
      FacadeKind kind = FacadeKind.valueOf(Mirror.constantName(value));
      if (!hasFramework(kind)) {
        reporter.error(element, mirror, value, Messages.frameworkMissing(kind));
        valid = false;
      }
      kinds.add(kind);
    }
    if (kinds.isEmpty()) {
      valid = wrong(element, mirror, "facades", Messages.noFacades());
    }
    return valid ? Optional.of(kinds) : Optional.empty();
  }

  private boolean hasFramework(FacadeKind kind) {
    return kind.carriers().stream().allMatch(it -> visibility.sees(it.type().canonicalName()));
  }

  private Optional<List<TypeMirror>> failures(Element element, Mirror mirror, Settings around) {
    if (mirror.value("failsWith").isEmpty()) {
      return Optional.of(around.failsWith());
    }
    List<TypeMirror> failures = new ArrayList<>();
    boolean valid = true;
    for (AnnotationValue value : mirror.values("failsWith")) {
      if (UnknownClasses.isUnknown(value.getValue())) {
        valid = false;
      } else if (value.getValue() instanceof DeclaredType type) {
        if (!visibility.canName((TypeElement) type.asElement())) {
          reporter.error(element, mirror, value, Messages.hiddenFailure(type, visibility.home()));
          valid = false;
        }
        failures.add(type);
      }
    }
    return valid ? Optional.of(List.copyOf(failures)) : Optional.empty();
  }

  private Optional<List<AsyncType>> adapted(Element element, Mirror mirror, Settings around) {
    if (mirror.value("adapters").isEmpty()) {
      return Optional.of(around.adapted());
    }
    List<AsyncType> adapted = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean valid = true;
    for (AnnotationValue value : mirror.values("adapters")) {
      if (UnknownClasses.isUnknown(value.getValue())) {
        valid = false;
      } else if (value.getValue() instanceof DeclaredType type) {
        TypeElement adapter = (TypeElement) type.asElement();
        Adapters.Read read = adapters.read(adapter, visibility);
        Optional<String> problem =
            read.problem()
                .or(() ->
                    read.types().stream()
                        .filter(it -> !names.add(it.typeName()))
                        .findFirst()
                        .map(it -> AdapterMessages.sameType(adapter, it.typeName())));
        problem.ifPresent(it -> reporter.error(element, mirror, value, it));
        valid &= problem.isEmpty();
        adapted.addAll(read.types());
      } else {
        reporter.error(element, mirror, value, AdapterMessages.noClass(value));
        valid = false;
      }
    }
    return valid ? Optional.of(List.copyOf(adapted)) : Optional.empty();
  }

  private boolean wrong(Element element, Mirror mirror, String name, String message) {
    reporter.error(element, mirror, mirror.value(name).orElse(null), message);
    return false;
  }
}
