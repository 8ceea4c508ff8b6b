package dev.smartasync.internal.executor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Forgets what a body has left in the thread-locals of its thread.
 *
 * <p>No public API of the JDK does that, and thread-locals cannot be enumerated either, so it works
 * only where the JVM was started with {@code --add-opens java.base/java.lang=dev.smartasync}, or
 * {@code =ALL-UNNAMED} on the class path.
 */
final class ThreadLocals {

  private static final @Nullable VarHandle OWN = field("threadLocals");
  private static final @Nullable VarHandle INHERITABLE = field("inheritableThreadLocals");

  private ThreadLocals() {}

  /** Returns whether {@link #forget} works here. */
  static boolean canBeForgotten() {
    return OWN != null && INHERITABLE != null;
  }

  /** Takes all thread-locals from the current thread; without effect where that is not allowed. */
  static void forget() {
    Thread thread = Thread.currentThread();
    if (OWN != null && INHERITABLE != null) {
      OWN.set(thread, (Object) null);
      INHERITABLE.set(thread, (Object) null);
    }
  }

  private static @Nullable VarHandle field(String name) {
    try {
      Class<?> map = Class.forName("java.lang.ThreadLocal$ThreadLocalMap");
      return MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup())
          .findVarHandle(Thread.class, name, map);
    } catch (ReflectiveOperationException closed) {
      return null; // as it is unless someone opens it
    }
  }
}
