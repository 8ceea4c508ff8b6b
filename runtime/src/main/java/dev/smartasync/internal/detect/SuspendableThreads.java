package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Virtual threads of Vert.x. One that parks keeps the context that it runs in from going on, and so
 * from what completes most futures of that context; only Vert.x's own await lets go of it.
 */
public final class SuspendableThreads {

  private static final String NAMES = "vert.x-virtual-thread-";

  private SuspendableThreads() {}

  /** Returns whether the current thread holds a context that it can let go of. */
  public static boolean holdContext() {
    Thread thread = Thread.currentThread();
    return thread.isVirtual() && thread.getName().startsWith(NAMES) && Vertx.hasContext();
  }

  /**
   * Waits until a stage that does not fail completes; only where {@link #holdContext()}. The
   * context goes on meanwhile.
   */
  public static void suspendUntil(CompletionStage<Boolean> end) throws InterruptedException {
    Vertx.await(end);
  }

  /** Looked up when the first such thread waits. */
  private static final class Vertx {
    private static final @Nullable MethodHandle CURRENT_CONTEXT;
    private static final @Nullable MethodHandle AWAIT;

    static {
      ClassLoader loader = SuspendableThreads.class.getClassLoader();
      Class<?> context = Handles.sibling(loader, "io.vertx.core.Context");
      Class<?> vertx = Handles.sibling(loader, "io.vertx.core.Vertx");
      Class<?> future = Handles.sibling(loader, "io.vertx.core.Future");
      CURRENT_CONTEXT =
          context == null || vertx == null
              ? null
              : Handles.findStatic(vertx, "currentContext", methodType(context));
      MethodHandle from =
          future == null
              ? null
              : Handles.findStatic(
                  future, "fromCompletionStage", methodType(future, CompletionStage.class));
      MethodHandle await =
          future == null
              ? null
              : Handles.findStatic(future, "await", methodType(Object.class, future));
      AWAIT = from == null || await == null ? null : MethodHandles.filterReturnValue(from, await);
    }

    static boolean hasContext() {
      try {
        return CURRENT_CONTEXT != null && AWAIT != null && CURRENT_CONTEXT.invoke() != null;
      } catch (Throwable unknown) {
        return false;
      }
    }

    static void await(CompletionStage<Boolean> end) throws InterruptedException {
      try {
        Object unused = Objects.requireNonNull(AWAIT).invoke(end);
      } catch (InterruptedException | RuntimeException | Error thrown) {
        throw thrown;
      } catch (Throwable checked) {
        throw new IllegalStateException("Vert.x's await threw a checked exception.", checked);
      }
    }
  }
}
