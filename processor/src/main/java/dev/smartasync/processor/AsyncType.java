package dev.smartasync.processor;

import com.palantir.javapoet.ClassName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A type that a method may return instead of its value.
 *
 * @param adapter the class whose {@code stage} method makes a stage of such a value, or null if it
 *     is one
 * @param argument which type argument the value's type is
 * @param value the value's type, where it is no type argument
 * @param others the names of other types that the adapter describes
 */
record AsyncType(
    String typeName,
    Shape shape,
    @Nullable ClassName adapter,
    int argument,
    @Nullable TypeMirror value,
    Set<String> others) {

  static final AsyncType MONO =
      adapted("reactor.core.publisher.Mono", Shape.SINGLE, "reactor", "ReactorStages");
  static final AsyncType UNI =
      adapted("io.smallrye.mutiny.Uni", Shape.SINGLE, "mutiny", "MutinyStages");
  static final AsyncType SINGLE =
      adapted("io.reactivex.rxjava3.core.Single", Shape.SINGLE, "rxjava", "RxJavaStages");
  static final AsyncType MAYBE =
      adapted("io.reactivex.rxjava3.core.Maybe", Shape.SINGLE, "rxjava", "RxJavaStages");
  static final AsyncType COMPLETABLE =
      adapted("io.reactivex.rxjava3.core.Completable", Shape.NOTHING, "rxjava", "RxJavaStages");
  static final AsyncType VERTX =
      adapted("io.vertx.core.Future", Shape.SINGLE, "vertx", "VertxStages");

  /** Many values that come whether they are demanded or not. */
  static final AsyncType OBSERVABLE = unadapted("io.reactivex.rxjava3.core.Observable", Shape.MANY);

  /** Types of libraries, of which the nearest counts. */
  static final List<AsyncType> ADAPTED =
      List.of(
          MONO,
          UNI,
          SINGLE,
          MAYBE,
          COMPLETABLE,
          VERTX,
          adapted(
              "com.google.common.util.concurrent.ListenableFuture",
              Shape.SINGLE,
              "guava",
              "GuavaStages"),
          adapted("com.google.api.core.ApiFuture", Shape.SINGLE, "google", "ApiStages"),
          adapted("io.netty.util.concurrent.Future", Shape.SINGLE, "netty", "NettyStages"),
          adapted("kotlinx.coroutines.Deferred", Shape.SINGLE, "kotlin", "KotlinStages"));

  /** What a type is, the first of them, where it is nothing else. */
  static final List<AsyncType> LAST =
      List.of(
          adapted("java.util.concurrent.Future", Shape.SINGLE, "generated", "FutureStages"),
          unadapted("java.util.concurrent.Flow.Publisher", Shape.MANY),
          adapted(
              "org.reactivestreams.Publisher", Shape.MANY, "reactivestreams", "ReactiveStreams"),
          OBSERVABLE,
          unadapted("java.util.stream.Stream", Shape.STREAM));

  static final AsyncType STAGE = unadapted("java.util.concurrent.CompletionStage", Shape.SINGLE);

  /** What such a type holds. */
  enum Shape {
    /** One value, later. */
    SINGLE,
    /** No value, later. */
    NOTHING,
    /** Many values, pushed. */
    MANY,
    /** Many values, pulled by a thread that waits. */
    STREAM
  }

  /** The same beside all that the adapter describes. */
  AsyncType among(Set<String> names) {
    Set<String> others = new HashSet<>(names);
    others.remove(typeName);
    return new AsyncType(typeName, shape, adapter, argument, value, Set.copyOf(others));
  }

  /** Whether a user's adapter describes it. */
  boolean isUsers() {
    return adapter != null && !ADAPTED.contains(this) && !LAST.contains(this);
  }

  /** Whether it is a plain future, which only a thread can wait for. */
  boolean isFuture() {
    return typeName.equals("java.util.concurrent.Future");
  }

  /** What expressions that name the adapter start with, imported or not. */
  Set<String> expressionNames() {
    if (adapter == null) {
      return Set.of();
    }
    String name = adapter.canonicalName();
    return Set.of(
        adapter.topLevelClassName().simpleName(), name.substring(0, (name + ".").indexOf('.')));
  }

  /** What expressions start with that name a built-in adapter, imported or not. */
  static Set<String> adapterNames() {
    Set<String> names = new HashSet<>();
    Stream.concat(ADAPTED.stream(), LAST.stream())
        .forEach(it -> names.addAll(it.expressionNames()));
    return names;
  }

  private static AsyncType adapted(String typeName, Shape shape, String home, String name) {
    ClassName adapter = ClassName.get("dev.smartasync." + home, name);
    return new AsyncType(typeName, shape, adapter, 0, null, Set.of());
  }

  private static AsyncType unadapted(String typeName, Shape shape) {
    return new AsyncType(typeName, shape, null, 0, null, Set.of());
  }
}
