package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Reads the settings of an annotation over those that hold around it, and checks them. */
final class SettingsReader {
  /** As many digits as the runtime reads, leading zeros included. */
  private static final Pattern TIMEOUT = Pattern.compile("(?!0+[ms])[0-9]{1,15}(ms|s|m)|none|");

  private final Reporter reporter;

  SettingsReader(Reporter reporter) {
    this.reporter = reporter;
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
    if (!valid || mirror.values("failsWith").stream().anyMatch(it -> isUnknown(it))) {
      return Optional.empty();
    }
    return Optional.of(
        new Settings(
            facades.orElseThrow(),
            executor,
            timeout,
            mirror.value("failsWith").isPresent() ? failures(mirror) : around.failsWith(),
            mirror.flag("shared").orElse(around.shared())));
  }

  private Optional<Set<FacadeKind>> facades(Element element, Mirror mirror, Settings around) {
    if (mirror.value("facades").isEmpty()) {
      return Optional.of(around.facades());
    }
    Set<FacadeKind> kinds = EnumSet.noneOf(FacadeKind.class);
    boolean valid = true;
    for (AnnotationValue value : mirror.values("facades")) {
      FacadeKind kind = FacadeKind.valueOf(Mirror.constantName(value));
      if (!kind.isAvailable()) {
        reporter.error(element, mirror, value, Messages.facadeNotAvailable(kind));
        valid = false;
      }
      kinds.add(kind);
    }
    if (kinds.isEmpty()) {
      valid = wrong(element, mirror, "facades", Messages.noFacades());
    }
    return valid ? Optional.of(kinds) : Optional.empty();
  }

  private static boolean isUnknown(AnnotationValue value) {
    return UnknownClasses.isUnknown(value.getValue());
  }

  private static List<TypeMirror> failures(Mirror mirror) {
    List<TypeMirror> failures = new ArrayList<>();
    for (AnnotationValue value : mirror.values("failsWith")) {
      if (value.getValue() instanceof TypeMirror type) {
        failures.add(type);
      }
    }
    return List.copyOf(failures);
  }

  private boolean wrong(Element element, Mirror mirror, String name, String message) {
    reporter.error(element, mirror, mirror.value(name).orElse(null), message);
    return false;
  }
}
