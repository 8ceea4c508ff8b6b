package dev.smartasync.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types through which facades give values that come later. */
@SuppressWarnings("ImmutableEnumChecker") // the types that are built in hold nothing that changes
enum Carrier {
  FUTURE("java.util.concurrent.CompletableFuture", null, "future"),
  SMART("dev.smartasync.Smart", null, "future"),
  MONO("reactor.core.publisher.Mono", AsyncType.MONO, "mono"),
  UNI("io.smallrye.mutiny.Uni", AsyncType.UNI, "uni"),
  SINGLE("io.reactivex.rxjava3.core.Single", AsyncType.SINGLE, "single"),
  MAYBE("io.reactivex.rxjava3.core.Maybe", AsyncType.MAYBE, "maybe"),
  COMPLETABLE("io.reactivex.rxjava3.core.Completable", AsyncType.COMPLETABLE, "completable"),
  VERTX("io.vertx.core.Future", AsyncType.VERTX, "future");

  private final String typeName;
  private final @Nullable AsyncType same;
  private final String noun;

  Carrier(String typeName, @Nullable AsyncType same, String noun) {
    this.typeName = typeName;
    this.same = same;
    this.noun = noun;
  }

  /** The carrier that is that type itself. */
  static Optional<Carrier> same(AsyncType type) {
    for (Carrier carrier : values()) {
      if (carrier.is(type)) {
        return Optional.of(carrier);
      }
    }
    return Optional.empty();
  }

  /** Whether it is that type itself. */
  boolean is(AsyncType type) {
    return type.equals(same);
  }

  ClassName type() {
    return ClassName.bestGuess(typeName);
  }

  TypeName of(TypeName value) {
    return this == COMPLETABLE ? type() : ParameterizedTypeName.get(type(), value.box());
  }

  /** The class whose method makes such a carrier of a call, if it is not the call's own result. */
  Optional<ClassName> factory() {
    return Optional.ofNullable(same).map(AsyncType::adapter);
  }

  /** What it is called, which the factory's method is called, too. */
  String noun() {
    return noun;
  }

  /** Whether it makes the call for each that subscribes, and only then. */
  boolean isLazy() {
    return switch (this) {
      case FUTURE, SMART, VERTX -> false;
      case MONO, UNI, SINGLE, MAYBE, COMPLETABLE -> true;
    };
  }

  /** Whether null is one of its values. */
  boolean holdsNull() {
    return switch (this) {
      case FUTURE, SMART, UNI, VERTX -> true;
      case MONO, SINGLE, MAYBE, COMPLETABLE -> false;
    };
  }

  /** Whether a method's own result of that type sees what subscribers give along. */
  boolean passesContextTo(AsyncType type) {
    return switch (this) {
      case MONO, UNI -> is(type);
      case FUTURE, SMART, SINGLE, MAYBE, COMPLETABLE, VERTX -> false;
    };
  }
}
