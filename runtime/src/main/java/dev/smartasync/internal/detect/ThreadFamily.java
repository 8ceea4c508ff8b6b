package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A framework whose threads are known by their class. What it keeps of a class are types of the JDK
 * only, so that neither the framework's class loader nor SmartAsync's holds the other.
 */
interface ThreadFamily {
  /** The question whether the given thread, which is the current one, is a loop right now. */
  MethodType QUESTION = methodType(boolean.class, Thread.class);

  /** The question about a class whose threads are loops, always. */
  MethodHandle ALWAYS =
      MethodHandles.dropArguments(MethodHandles.constant(boolean.class, true), 0, Thread.class);

  /** The name under which an event loop is reported. */
  String name();

  /**
   * Binds this family's handles if the given class is what its threads are known by, which is one
   * of a thread's class, its superclasses and its interfaces. Returns null if it is not. The first
   * handle is of the type {@link #QUESTION}.
   */
  Object @Nullable [] recognise(Class<?> type);

  /**
   * Whether a thread that is no loop may block, whatever the families after this one make of it.
   */
  default boolean hasTheLastWord() {
    return false;
  }

  /** Returns the way back onto the current thread's loop, or null if there is none. */
  default @Nullable Executor resume(Thread current, Object[] handles) throws Throwable {
    return current instanceof Executor loop ? loop : null;
  }

  /** Returns the question among the handles that {@link #recognise} bound. */
  static MethodHandle question(Object[] handles) {
    return (MethodHandle) handles[0];
  }
}
