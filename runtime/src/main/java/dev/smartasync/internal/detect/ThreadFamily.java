package dev.smartasync.internal.detect;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A framework whose threads are known by their class. What it keeps of a class are types of the JDK
 * only, so that neither the framework's class loader nor SmartAsync's holds the other.
 */
interface ThreadFamily {
  /** Handles for a class that needs none: it is a loop whenever it is of this family. */
  Object[] NO_HANDLES = {};

  /** What a thread of the family is right now. */
  enum Answer {
    LOOP,
    MAY_BLOCK,
    /** The class is of this family, but the next family that knows it may say more. */
    UNDECIDED
  }

  /** The name under which an event loop is reported. */
  String name();

  /**
   * Binds this family's questions if the given class is what its threads are known by, which is one
   * of a thread's class, its superclasses and its interfaces. Returns null if it is not.
   */
  Object @Nullable [] recognise(Class<?> type);

  /** Asks about the current thread. */
  default Answer ask(Thread current, Object[] handles) throws Throwable {
    return Answer.LOOP;
  }

  /** Returns the way back onto the current thread's loop, or null if there is none. */
  default @Nullable Executor resume(Thread current, Object[] handles) throws Throwable {
    return current instanceof Executor loop ? loop : null;
  }
}
