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

  private static final boolean IN_REACH = isOpen() && keepsItsOwnApart();

  private static final @Nullable VarHandle OWN = IN_REACH ? field("threadLocals") : null;
  private static final @Nullable VarHandle INHERITABLE =
      IN_REACH ? field("inheritableThreadLocals") : null;

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

  /** Asked first: most JVMs are closed, and a look-up that fails takes its time at start-up. */
  private static boolean isOpen() {
    return Thread.class.getModule().isOpen("java.lang", ThreadLocals.class.getModule());
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
    } catch (ReflectiveOperationException named) {
      return null; // otherwise in this JDK
    }
  }
}
