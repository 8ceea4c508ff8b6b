package dev.smartasync.processor;

import com.palantir.javapoet.ClassName;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types that a method may return instead of its value. A type that is several of these is the
 * first of them.
 */
enum AsyncType {
  STAGE("java.util.concurrent.CompletionStage", Shape.SINGLE, null),
  MONO("reactor.core.publisher.Mono", Shape.SINGLE, adapter("reactor", "ReactorStages")),
  UNI("io.smallrye.mutiny.Uni", Shape.SINGLE, adapter("mutiny", "MutinyStages")),
  SINGLE("io.reactivex.rxjava3.core.Single", Shape.SINGLE, adapter("rxjava", "RxJavaStages")),
  MAYBE("io.reactivex.rxjava3.core.Maybe", Shape.SINGLE, adapter("rxjava", "RxJavaStages")),
  COMPLETABLE(
      "io.reactivex.rxjava3.core.Completable", Shape.NOTHING, adapter("rxjava", "RxJavaStages")),
  VERTX("io.vertx.core.Future", Shape.SINGLE, adapter("vertx", "VertxStages")),
  GUAVA(
      "com.google.common.util.concurrent.ListenableFuture",
      Shape.SINGLE,
      adapter("guava", "GuavaStages")),
  API("com.google.api.core.ApiFuture", Shape.SINGLE, adapter("google", "ApiStages")),
  NETTY("io.netty.util.concurrent.Future", Shape.SINGLE, adapter("netty", "NettyStages")),
  KOTLIN("kotlinx.coroutines.Deferred", Shape.SINGLE, adapter("kotlin", "KotlinStages")),
  FUTURE("java.util.concurrent.Future", Shape.SINGLE, adapter("generated", "FutureStages")),
  FLOW_PUBLISHER("java.util.concurrent.Flow.Publisher", Shape.MANY, null),
  PUBLISHER("org.reactivestreams.Publisher", Shape.MANY, null),
  OBSERVABLE("io.reactivex.rxjava3.core.Observable", Shape.MANY, null),
  STREAM("java.util.stream.Stream", Shape.STREAM, null);

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

  private final String typeName;
  private final Shape shape;
  private final @Nullable String adapter;

  AsyncType(String typeName, Shape shape, @Nullable String adapter) {
    this.typeName = typeName;
    this.shape = shape;
    this.adapter = adapter;
  }

  String typeName() {
    return typeName;
  }

  Shape shape() {
    return shape;
  }

  /** The class whose {@code stage} method makes a stage of such a value, or null if it is one. */
  @Nullable ClassName adapter() {
    return adapter == null ? null : ClassName.bestGuess(adapter);
  }

  /** What expressions start with that name an adapter, imported or not. */
  static Set<String> adapterNames() {
    Set<String> names = new HashSet<>();
    for (AsyncType type : values()) {
      ClassName adapter = type.adapter();
      if (adapter != null) {
        names.add(adapter.simpleName());
        names.add("dev");
      }
    }
    return names;
  }

  private static String adapter(String home, String name) {
    return "dev.smartasync." + home + "." + name;
  }
}
