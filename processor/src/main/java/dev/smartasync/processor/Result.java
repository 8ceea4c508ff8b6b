package dev.smartasync.processor;

import javax.lang.model.type.TypeMirror;

/** What a method returns, as far as bridging is concerned. */
sealed interface Result {
  /** The declared type. */
  TypeMirror type();

  /** A value that is there when the method returns, or nothing. */
  record Plain(TypeMirror type) implements Result {}

  /**
   * One value that comes later.
   *
   * @param value what comes, or the type {@code java.lang.Void}
   * @param nested whether what comes is a later value itself
   * @param exact whether the type is parameterized with just {@code value}, not with a wildcard
   */
  record Later(TypeMirror type, AsyncType as, AnnotatedType value, boolean nested, boolean exact)
      implements Result {}

  /** Many values, pushed as they come. */
  record Many(TypeMirror type) implements Result {}

  /** Many values, pulled by a thread that may wait for each. */
  record Pulled(TypeMirror type) implements Result {}
}
