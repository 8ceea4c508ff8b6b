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
  @Nullable StageType of(Class<?> type) {
    if (!CompletionStage.class.isAssignableFrom(type)) {
      StageAdapter told = told(type);
      if (told != null) {
        return StageType.of(told);
      }
      Class<?> annotated = annotated(type);
      if (annotated != null) {
        return StageType.of(own(annotated));
      }
    }
    return StageType.of(type);
  }

  /** Returns whether the type is an asynchronous one; asked of values, at each call. */
  boolean isStage(Class<?> type) {
    return StageType.isStage(type)
        || adapters.stream().anyMatch(it -> it.type().isAssignableFrom(type));
  }

  /** Returns the type itself or the nearest one above it that says what it is adapted by. */
  static @Nullable Class<?> annotated(Class<?> type) {
    return Supertypes.nearest(type, it -> it.isAnnotationPresent(AdaptedBy.class));
  }

  private @Nullable StageAdapter told(Class<?> type) {
    Map<Class<?>, StageAdapter> byType =
        adapters.stream().collect(Collectors.toMap(StageAdapter::type, Function.identity()));
    Class<?> nearest = Supertypes.nearest(type, byType::containsKey);
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
