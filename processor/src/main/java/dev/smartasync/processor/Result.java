package dev.smartasync.processor;

import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

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
   * @param cast what it is cast to where several methods of the adapter take it, or null
   */
  record Later(
      TypeMirror type,
      AsyncType as,
      AnnotatedType value,
      boolean nested,
      boolean exact,
      @Nullable DeclaredType cast)
      implements Result {}

  /**
   * Many values, pushed as they come.
   *
   * @param element the type of each
   * @param owners the frameworks that have the type for their own
   */
  record Many(TypeMirror type, AsyncType as, AnnotatedType element, Set<FacadeKind> owners)
      implements Result {
    /** Whether facades of a framework hand on such values unchanged. */
    boolean isHandedOnIn(FacadeKind kind) {
      return !kind.hasOwnManyValued() || owners.contains(kind);
    }

    /** Whether they come on demand, so that they can be bridged. */
    boolean isOnDemand() {
      return !as.equals(AsyncType.OBSERVABLE);
    }
  }

  /**
   * Many values, pulled by a thread that may wait for each.
   *
   * @param element the type of each
   */
  record Pulled(TypeMirror type, AnnotatedType element) implements Result {}
}
