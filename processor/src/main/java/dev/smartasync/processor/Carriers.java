package dev.smartasync.processor;

import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** Tells through what a facade gives a method's value if it comes later. */
record Carriers(Compilation compilation, Annotations annotations, FacadeKind kind) {

  Carrier of(Method method) {
    return switch (kind) {
      case SYNC, ASYNC -> Carrier.FUTURE;
      case SMART -> Carrier.SMART;
      case REACTOR -> Carrier.MONO;
      case MUTINY -> Carrier.UNI;
      case RXJAVA -> ofRxJava(method);
      case VERTX -> Carrier.VERTX;
    };
  }

  /** RxJava tells in its types whether there is a value, and has none that is null. */
  private Carrier ofRxJava(Method method) {
    Optional<Carrier> same =
        method.result() instanceof Result.Later later ? Carrier.same(later.as()) : Optional.empty();
    if (same.filter(kind.carriers()::contains).isPresent()) {
      return same.orElseThrow();
    }
    if (isNothing(method)) {
      return Carrier.COMPLETABLE;
    }
    return mayBeEmpty(method) || isNullable(method) ? Carrier.MAYBE : Carrier.SINGLE;
  }

  /** A mono may have no value, and the item of a uni may be null. */
  private static boolean mayBeEmpty(Method method) {
    return method.result() instanceof Result.Later later
        && (later.as().equals(AsyncType.MONO) || later.as().equals(AsyncType.UNI));
  }

  private boolean isNothing(Method method) {
    AnnotatedType value = value(method);
    return value.type().getKind() == TypeKind.VOID
        || compilation.isNamed(value.type(), "java.lang.Void");
  }

  private boolean isNullable(Method method) {
    AnnotatedType value = value(method);
    if (value.type().getKind().isPrimitive()) {
      return false;
    }
    return value.annotations().stream().anyMatch(it -> Annotations.saysNullable(it))
        || (!method.returnsLater() && annotations.isNullable(method.element()));
  }

  /** The type of what a method gives, at once or later. */
  static AnnotatedType value(Method method) {
    return method.result() instanceof Result.Later later
        ? later.value()
        : method.written().result();
  }
}
