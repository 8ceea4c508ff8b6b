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
 *
 * <p>Nor does it work before JDK 25, which keeps its own thread-locals apart: earlier ones have the
 * buffers of sockets and files among the others, and would make new ones for each body.
 */
final class ThreadLocals {

  private static final @Nullable VarHandle OWN = field("threadLocals");
  private static final @Nullable VarHandle INHERITABLE = field("inheritableThreadLocals");

  private static final boolean KEPT_APART = keepsItsOwnApart();

  private ThreadLocals() {}

  /** Returns whether {@link #forget} works here. */
  static boolean canBeForgotten() {
    return OWN != null && INHERITABLE != null && KEPT_APART;
  }

  /** Takes all thread-locals from the current thread; without effect where that is not allowed. */
  static void forget() {
    Thread thread = Thread.currentThread();
    if (OWN != null && INHERITABLE != null && KEPT_APART) {
      OWN.set(thread, (Object) null);
      INHERITABLE.set(thread, (Object) null);
    }
  }

  private static boolean keepsItsOwnApart() {
    try {
      Class<?> holder = Class.forName("java.lang.Thread$FieldHolder");
      return holder.getDeclaredField("terminatingThreadLocals") != null;
    } catch (ReflectiveOperationException amongTheOthers) {
      return false;
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
