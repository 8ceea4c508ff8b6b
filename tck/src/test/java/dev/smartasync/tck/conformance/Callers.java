package dev.smartasync.tck.conformance;

import dev.smartasync.tck.CallerKind;
import java.util.stream.Stream;

/** The kinds of caller that can be opened with what is on the class path. */
final class Callers {
  private Callers() {}

  static Stream<CallerKind> all() {
    return Stream.of(CallerKind.values()).filter(CallerKind::isAvailable);
  }

  static Stream<CallerKind> blocking() {
    return all().filter(kind -> !kind.isLoop());
  }

  static Stream<CallerKind> loops() {
    return all().filter(CallerKind::isLoop);
  }

  static Stream<CallerKind> resuming() {
    return all().filter(CallerKind::resumes);
  }
}
