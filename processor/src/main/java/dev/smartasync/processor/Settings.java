package dev.smartasync.processor;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/**
 * What an annotation asks for.
 *
 * @param executor empty for the runtime's default
 * @param timeout empty for the runtime's
 */
record Settings(
    Set<FacadeKind> facades,
    String executor,
    String timeout,
    List<TypeMirror> failsWith,
    boolean shared) {
  /** The same settings for other facades. */
  Settings in(Set<FacadeKind> others) {
    return new Settings(others, executor, timeout, failsWith, shared);
  }

  /** The same settings for one facade more. */
  Settings and(FacadeKind kind) {
    Set<FacadeKind> more = EnumSet.of(kind);
    more.addAll(facades);
    return in(more);
  }

  static final Settings DEFAULT =
      new Settings(Set.of(FacadeKind.SYNC, FacadeKind.ASYNC), "", "", List.of(), false);
}
