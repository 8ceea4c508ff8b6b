package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Netty's own threads, relocated copies included. A thread that does not permit blocking calls is a
 * loop, though a blocking pool may use that class too: only its application knows, and can say so
 * by permitting them or with a detector of its own.
 */
final class NettyThreads implements ThreadFamily {
  private static final String THREAD = "netty.util.concurrent.FastThreadLocalThread";

  @Override
  public String name() {
    return "Netty";
  }

  @Override
  public Object @Nullable [] recognise(Class<?> type) {
    String name = type.getName();
    if (!name.endsWith(THREAD)) {
      return null;
    }
    String prefix = name.substring(0, name.length() - THREAD.length()) + "netty.";
    MethodHandle permits =
        Handles.findVirtual(type, "permitBlockingCalls", methodType(boolean.class));
    return new Object[] {
      permits == null ? ALWAYS : Handles.not(permits.asType(QUESTION)),
      NettyExecutor.current(type.getClassLoader(), prefix)
    };
  }

  @Override
  public @Nullable Executor resume(Thread current, Object[] handles) throws Throwable {
    MethodHandle executor = (MethodHandle) handles[1];
    return (Executor) executor.invokeExact();
  }
}
