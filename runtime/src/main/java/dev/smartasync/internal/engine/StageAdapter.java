package dev.smartasync.internal.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What makes a stage of a user's asynchronous type.
 *
 * @param type the asynchronous type
 * @param handle takes one of that type and returns its stage
 * @param value the type of the value: a type, or a variable that stands for a type argument
 * @param argument which type argument that is; -1 where the value is always of the same type
 */
public record StageAdapter(Class<?> type, MethodHandle handle, Type value, int argument) {

  private static final String RULE =
      " An adapter is a public class with a method \"public static <T> CompletionStage<T>"
          + " stage(X<? extends T> asynchronous)\" for each asynchronous type X.";

  /** Returns what an adapter describes, or fails with what is wrong with it. */
  public static List<StageAdapter> of(Class<?> adapter) {
    List<StageAdapter> found = new ArrayList<>();
    for (Method method : adapter.getDeclaredMethods()) {
      int modifiers = method.getModifiers();
      if (method.getName().equals("stage")
          && Modifier.isPublic(modifiers)
          && Modifier.isStatic(modifiers)) {
        found.add(of(method));
      }
    }
    if (found.isEmpty()) {
      throw wrong(adapter, "has no public static method \"stage\".", "Add the method.", null);
    }
    requireDistinct(adapter, found);
    return List.copyOf(found);
  }

  /** Adds what an adapter describes, or fails where one of its types has an adapter already. */
  public static void addTo(List<StageAdapter> known, Class<?> adapter) {
    List<StageAdapter> all = new ArrayList<>(known);
    all.addAll(of(adapter));
    requireDistinct(adapter, all);
    known.clear();
    known.addAll(all);
  }

  private static void requireDistinct(Class<?> adapter, List<StageAdapter> found) {
    if (found.stream().map(StageAdapter::type).distinct().count() < found.size()) {
      throw wrong(
          adapter, "describes a type that has an adapter already.", "Remove one of them.", null);
    }
  }

  private static StageAdapter of(Method method) {
    Class<?> adapter = method.getDeclaringClass();
    Class<?> returned = method.getReturnType();
    if (returned != CompletionStage.class && returned != CompletableFuture.class) {
      throw wrong(
          adapter,
          "has a method \"stage\" that returns " + returned.getName() + ".",
          "Return a CompletionStage.",
          null);
    }
    if (method.getParameterCount() != 1) {
      throw wrong(
          adapter,
          "has a method \"stage\" of " + method.getParameterCount() + " parameters.",
          "Take the asynchronous value alone.",
          null);
    }
    Class<?> type = method.getParameterTypes()[0];
    if (type.isPrimitive() || type.isArray() || type.getName().startsWith("java.")) {
      throw wrong(
          adapter,
          "has a method \"stage\" of " + type.getTypeName() + ", which adapters cannot describe.",
          "Take a class or interface that is none of Java's own.",
          null);
    }
    Type value = value(method);
    int argument = argument(value, method.getGenericParameterTypes()[0]);
    if (argument < 0 && mentionsVariable(value)) {
      throw wrong(
          adapter,
          "has a method \"stage\" whose value is neither a type argument of "
              + type.getName()
              + " nor always of the same type.",
          "Return a stage of one.",
          null);
    }
    return new StageAdapter(type, handle(method, type), value, argument);
  }

  private static Type value(Method method) {
    return method.getGenericReturnType() instanceof ParameterizedType generic
        ? bound(generic.getActualTypeArguments()[0])
        : Object.class;
  }

  private static boolean mentionsVariable(@Nullable Type type) {
    return switch (type) {
      case TypeVariable<?> variable -> true;
      case GenericArrayType array -> mentionsVariable(array.getGenericComponentType());
      case WildcardType wildcard ->
          anyMentionsVariable(wildcard.getUpperBounds())
              || anyMentionsVariable(wildcard.getLowerBounds());
      case ParameterizedType generic ->
          anyMentionsVariable(generic.getActualTypeArguments())
              || mentionsVariable(generic.getOwnerType());
      case null, default -> false;
    };
  }

  private static boolean anyMentionsVariable(Type[] types) {
    return Arrays.stream(types).anyMatch(it -> mentionsVariable(it));
  }

  private static int argument(Type value, Type parameter) {
    if (value instanceof TypeVariable<?> && parameter instanceof ParameterizedType generic) {
      return Arrays.stream(generic.getActualTypeArguments())
          .map(it -> bound(it))
          .toList()
          .indexOf(value);
    }
    return -1;
  }

  private static Type bound(Type argument) {
    return argument instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : argument;
  }

  private static MethodHandle handle(Method method, Class<?> type) {
    try {
      return MethodHandles.publicLookup()
          .unreflect(method)
          .asType(MethodType.methodType(CompletionStage.class, type));
    } catch (IllegalAccessException e) {
      throw wrong(
          method.getDeclaringClass(),
          "is not accessible.",
          "Make it public, and export its package.",
          e);
    }
  }

  private static IllegalArgumentException wrong(
      Class<?> adapter, String problem, String fix, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "The adapter %s %s%s %s".formatted(adapter.getName(), problem, RULE, fix), cause);
  }
}
