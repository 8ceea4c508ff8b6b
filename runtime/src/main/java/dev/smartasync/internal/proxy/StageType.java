package dev.smartasync.internal.proxy;

import dev.smartasync.internal.engine.FutureStage;
import dev.smartasync.internal.engine.StageAdapter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** An asynchronous return type, and what makes a stage of its values. */
final class StageType {

  private static final String ADAPTER_METHOD = "stage";

  /** The adapter for each framework's type; neither is loaded unless a target uses the type. */
  private static final Map<String, String> ADAPTERS =
      Map.of(
          "reactor.core.publisher.Mono", "dev.smartasync.reactor.ReactorStages",
          "io.smallrye.mutiny.Uni", "dev.smartasync.mutiny.MutinyStages",
          "io.reactivex.rxjava3.core.Single", "dev.smartasync.rxjava.RxJavaStages",
          "io.reactivex.rxjava3.core.Maybe", "dev.smartasync.rxjava.RxJavaStages",
          "io.reactivex.rxjava3.core.Completable", "dev.smartasync.rxjava.RxJavaStages",
          "io.vertx.core.Future", "dev.smartasync.vertx.VertxStages",
          "com.google.common.util.concurrent.ListenableFuture", "dev.smartasync.guava.GuavaStages",
          "com.google.api.core.ApiFuture", "dev.smartasync.google.ApiStages",
          "io.netty.util.concurrent.Future", "dev.smartasync.netty.NettyStages",
          "kotlinx.coroutines.Deferred", "dev.smartasync.kotlin.KotlinStages");

  private static final ClassValue<Boolean> STAGES =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return kind(List.of(type)) != null || StageTypes.annotated(List.of(type)) != null;
        }
      };

  private final Class<?> kind;
  private final @Nullable MethodHandle adapter;
  private final @Nullable StageAdapter told;

  private StageType(Class<?> kind, @Nullable MethodHandle adapter, @Nullable StageAdapter told) {
    this.kind = kind;
    this.adapter = adapter;
    this.told = told;
  }

  /** Returns the type that a user's adapter describes. */
  static StageType of(StageAdapter told) {
    return new StageType(told.type(), told.handle(), told);
  }

  /** Returns how what is all these types becomes a stage, or null where none is built in. */
  static @Nullable StageType of(List<Class<?>> types) {
    Class<?> kind = kind(types);
    if (kind == null || kind == CompletionStage.class) {
      return kind == null ? null : new StageType(kind, null, null);
    }
    return new StageType(kind, adapter(kind, List.of(kind)), null);
  }

  /** Returns the name of the built-in adapter of a type. */
  static String adapterName(String type) {
    return ADAPTERS.getOrDefault(type, FutureStage.class.getName());
  }

  /** Returns the name of the type, or null where a user's adapter describes it. */
  @Nullable String builtIn() {
    return told == null ? kind.getName() : null;
  }

  /** Returns whether a user's adapter makes the stages. */
  boolean isUsers() {
    return told != null;
  }

  /** Returns whether the type is built in, or says itself that it is an asynchronous one. */
  static boolean isStage(Class<?> type) {
    return STAGES.get(type);
  }

  /** Returns the supertype that makes these types asynchronous, or null where all are plain. */
  private static @Nullable Class<?> kind(List<Class<?>> types) {
    if (types.stream().anyMatch(CompletionStage.class::isAssignableFrom)) {
      return CompletionStage.class;
    }
    Class<?> nearest = Supertypes.nearest(types, it -> ADAPTERS.containsKey(it.getName()));
    return nearest == null && types.stream().anyMatch(Future.class::isAssignableFrom)
        ? Future.class
        : nearest;
  }

  /** Returns the type of the values of such a type. */
  KnownType value(KnownType type) {
    if (told != null && told.argument() < 0) {
      return KnownType.of(told.value(), Map.of());
    }
    if (kind.getTypeParameters().length == 0) {
      return KnownType.of(Void.class);
    }
    KnownType seen = type.as(kind);
    return seen == null || seen.arguments().isEmpty()
        ? KnownType.of(Object.class)
        : seen.arguments().get(told == null ? 0 : told.argument());
  }

  /** Returns the handle with its result made a stage. */
  MethodHandle adapt(MethodHandle handle) {
    return adapter == null
        ? handle
        : MethodHandles.filterReturnValue(
            handle.asType(handle.type().changeReturnType(adapter.type().parameterType(0))),
            adapter);
  }

  /** Returns the handle with its result made a stage in the context that it takes last. */
  MethodHandle adaptInContext(MethodHandle handle) {
    MethodHandle inContext = adapter(kind, List.of(kind, Object.class));
    return MethodHandles.collectArguments(
        inContext, 0, handle.asType(handle.type().changeReturnType(kind)));
  }

  private static MethodHandle adapter(Class<?> type, List<Class<?>> taken) {
    try {
      Class<?> owner = Class.forName(adapterName(type.getName()));
      for (Method method : owner.getMethods()) {
        if (method.getName().equals(ADAPTER_METHOD)
            && method.getParameterCount() == taken.size()
            && method.getParameterTypes()[0] == type) {
          MethodHandle handle = MethodHandles.lookup().unreflect(method);
          return handle.asType(MethodType.methodType(CompletionStage.class, taken));
        }
      }
    } catch (ReflectiveOperationException | LinkageError e) {
      throw unusable(type, e);
    }
    throw unusable(type, null);
  }

  /** Returns the error for a framework's type that is not the one of SmartAsync's adapter. */
  static IllegalArgumentException unusable(Class<?> type, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        type.getName()
            + " is not the class that SmartAsync sees by that name. A facade's target uses the"
            + " framework that SmartAsync is linked with. Load both from one class loader.",
        cause);
  }
}
