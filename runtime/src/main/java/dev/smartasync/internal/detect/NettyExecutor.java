package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The handle that answers which executor of one copy of Netty runs the current thread, null for
 * none. Netty creates its map of thread-locals for whoever asks that, so the handle asks only where
 * the map is there already.
 */
final class NettyExecutor {
  private static final MethodHandle NONE = MethodHandles.constant(Executor.class, null);

  private NettyExecutor() {}

  /** Returns a handle of type {@code ()Executor}; before Netty 4.1.35 it always answers null. */
  static MethodHandle current(@Nullable ClassLoader loader, String prefix) {
    Class<?> maps = Handles.sibling(loader, prefix + "util.internal.InternalThreadLocalMap");
    Class<?> executors = Handles.sibling(loader, prefix + "util.internal.ThreadExecutorMap");
    Class<?> executor = Handles.sibling(loader, prefix + "util.concurrent.EventExecutor");
    if (maps == null || executors == null || executor == null) {
      return NONE;
    }
    MethodHandle getIfSet = Handles.findStatic(maps, "getIfSet", methodType(maps));
    MethodHandle current = Handles.findStatic(executors, "currentExecutor", methodType(executor));
    if (getIfSet == null || current == null) {
      return NONE;
    }
    return MethodHandles.guardWithTest(
        Handles.isNonNull(getIfSet), current.asType(methodType(Executor.class)), NONE);
  }
}
