package dev.smartasync.internal.proxy;

import dev.smartasync.internal.engine.StageAdapter;
import dev.smartasync.spi.AdaptedBy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous types that a runtime knows. A type that is several of them is a stage if it is
 * one; else what the runtime was told of it, what it says of itself, and what is built in count, in
 * that order, each by the nearest of its supertypes.
 *
 * @param adapters what the runtime was told
 */
record StageTypes(List<StageAdapter> adapters) {

  /** Returns how the given type becomes a stage, or null where it is a plain type. */
  @Nullable StageType of(KnownType type) {
    List<Class<?>> types = type.classes();
    if (types.stream().noneMatch(CompletionStage.class::isAssignableFrom)) {
      StageAdapter told = told(types);
      if (told != null) {
        return StageType.of(told);
      }
      Class<?> annotated = annotated(types);
      if (annotated != null) {
        return StageType.of(own(annotated));
      }
    }
    return StageType.of(types);
  }

  /** Returns whether the type is an asynchronous one. */
  boolean isStage(KnownType type) {
    return type.classes().stream().anyMatch(it -> isStage(it));
  }

  /** Returns whether the class is an asynchronous one; asked of values, at each call. */
  boolean isStage(Class<?> type) {
    return StageType.isStage(type)
        || adapters.stream().anyMatch(it -> it.type().isAssignableFrom(type));
  }

  /** Returns one of the types or the nearest one above them that says what it is adapted by. */
  static @Nullable Class<?> annotated(List<Class<?>> types) {
    return Supertypes.nearest(types, it -> it.isAnnotationPresent(AdaptedBy.class));
  }

  private @Nullable StageAdapter told(List<Class<?>> types) {
    Map<Class<?>, StageAdapter> byType =
        adapters.stream().collect(Collectors.toMap(StageAdapter::type, Function.identity()));
    Class<?> nearest = Supertypes.nearest(types, byType::containsKey);
    return nearest == null ? null : byType.get(nearest);
  }

  private static StageAdapter own(Class<?> annotated) {
    Class<?> adapter = annotated.getAnnotation(AdaptedBy.class).value();
    for (StageAdapter candidate : StageAdapter.of(adapter)) {
      if (candidate.type() == annotated) {
        return candidate;
      }
    }
    throw new IllegalArgumentException(
        "%s is adapted by %s, which has no method \"stage\" of that type. An adapter makes stages of"
                .formatted(annotated.getName(), adapter.getName())
            + " the type that names it. Add the method, or name another adapter.");
  }
}
