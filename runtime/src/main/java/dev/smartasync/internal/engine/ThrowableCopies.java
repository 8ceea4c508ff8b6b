package dev.smartasync.internal.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Copies failures through the constructors that they customarily have. A copy is of the same class
 * and has the same message, cause and suppressed failures. A class with fields of its own, which a
 * constructor might not fill, is not copied, except those that have only what {@code
 * java.sql.SQLException} has: what that is made of is known.
 */
final class ThrowableCopies {

  private static final String SQL_EXCEPTION = "java.sql.SQLException";

  private ThrowableCopies() {}

  /** Returns a copy with a stack of its own, or null where there is no faithful one. */
  static @Nullable Throwable copy(Throwable original) {
    try {
      Class<?> stateful = withFields(original.getClass());
      if (stateful == null) {
        return plain(original);
      }
      boolean known =
          stateful.getName().equals(SQL_EXCEPTION) && withFields(stateful.getSuperclass()) == null;
      return known ? sql(original, stateful) : null;
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return null;
    }
  }

  /** Returns the nearest class, from the given one up, that has fields; null for none. */
  private static @Nullable Class<?> withFields(Class<?> type) {
    for (Class<?> c = type; c != Throwable.class; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          return c;
        }
      }
    }
    return null;
  }

  private static @Nullable Throwable plain(Throwable original) throws ReflectiveOperationException {
    String message = original.getMessage();
    Throwable cause = original.getCause();
    Class<?> type = original.getClass();
    Throwable copy =
        create(original, constructor(type, String.class, Throwable.class), message, cause);
    copy = copy != null ? copy : create(original, constructor(type, String.class), message);
    copy = copy != null ? copy : create(original, constructor(type, Throwable.class), cause);
    return copy != null ? copy : create(original, constructor(type));
  }

  private static @Nullable Throwable sql(Throwable original, Class<?> stateful)
      throws ReflectiveOperationException {
    Throwable copy =
        create(
            original,
            constructor(
                original.getClass(), String.class, String.class, int.class, Throwable.class),
            original.getMessage(),
            stateful.getMethod("getSQLState").invoke(original),
            stateful.getMethod("getErrorCode").invoke(original),
            original.getCause());
    Object next = stateful.getMethod("getNextException").invoke(original);
    if (copy != null && next != null) {
      stateful.getMethod("setNextException", stateful).invoke(copy, next);
    }
    return copy;
  }

  private static @Nullable Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(parameters);
      return constructor.trySetAccessible() ? constructor : null;
    } catch (NoSuchMethodException absent) {
      return null;
    }
  }

  private static @Nullable Throwable create(
      Throwable original, @Nullable Constructor<?> constructor, @Nullable Object... arguments)
      throws ReflectiveOperationException {
    if (constructor == null) {
      return null;
    }
    try {
      Throwable copy = (Throwable) constructor.newInstance(arguments);
      Throwable cause = original.getCause();
      if (cause != null && copy.getCause() == null) {
        copy.initCause(cause);
      }
      if (!isFaithful(copy, original)) {
        return null;
      }
      for (Throwable suppressed : original.getSuppressed()) {
        copy.addSuppressed(suppressed);
      }
      return copy;
    } catch (InvocationTargetException | IllegalStateException refused) {
      return null; // another constructor may take what the failure has
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very cause
  private static boolean isFaithful(Throwable copy, Throwable original) {
    return Objects.equals(copy.getMessage(), original.getMessage())
        && copy.toString().equals(original.toString())
        && copy.getCause() == original.getCause();
  }
}
