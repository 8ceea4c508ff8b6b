package dev.smartasync.processor;

import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/**
 * What an annotation asks for.
 *
 * @param executor empty for the runtime's default
 * @param timeout empty for the runtime's
 * @param adapted the asynchronous types that adapters describe
 */
record Settings(
    Set<FacadeKind> facades,
    String executor,
    String timeout,
    List<TypeMirror> failsWith,
    boolean shared,
    List<AsyncType> adapted) {
  /** The same settings for no facade in particular. */
  Settings inNone() {
    return new Settings(Set.of(), executor, timeout, failsWith, shared, adapted);
  }

  static final Settings DEFAULT =
      new Settings(Set.of(FacadeKind.SYNC, FacadeKind.ASYNC), "", "", List.of(), false, List.of());
}
