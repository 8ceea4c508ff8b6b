package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Vert.x threads. Loops and workers are of one class, and a context goes by what it was made for,
 * not by the thread it is on: only {@code Context.isOnEventLoopThread()} tells them apart. The way
 * back is the context, which keeps what is local to it, or the thread's executor where it has none.
 */
final class VertxThreads implements ThreadFamily {
  private static final String THREAD = "vertx.core.impl.VertxThread";
  private static final MethodHandle RUN =
      Objects.requireNonNull(Handles.findVirtual(Runnable.class, "run", methodType(void.class)));

  @Override
  public String name() {
    return "Vert.x";
  }

  @Override
  public Object @Nullable [] recognise(Class<?> type) {
    String name = type.getName();
    if (!name.endsWith(THREAD)) {
      return null;
    }
    String core = name.substring(0, name.length() - "impl.VertxThread".length());
    ClassLoader loader = type.getClassLoader();
    Class<?> context = Handles.sibling(loader, core + "Context");
    Class<?> vertx = Handles.sibling(loader, core + "Vertx");
    Class<?> handler = Handles.sibling(loader, core + "Handler");
    if (context == null || vertx == null || handler == null) {
      return null;
    }
    MethodHandle onLoop =
        Handles.findStatic(context, "isOnEventLoopThread", methodType(boolean.class));
    if (onLoop == null) {
      return null;
    }
    return new @Nullable Object[] {
      onLoop,
      as(
          Handles.findStatic(vertx, "currentContext", methodType(context)),
          methodType(Object.class)),
      as(
          Handles.findVirtual(context, "isEventLoopContext", methodType(boolean.class)),
          methodType(boolean.class, Object.class)),
      as(
          Handles.findVirtual(context, "runOnContext", methodType(void.class, handler)),
          methodType(void.class, Object.class, Object.class)),
      handler,
      nettyExecutor(type)
    };
  }

  @Override
  public Answer ask(Thread current, Object[] handles) throws Throwable {
    return (boolean) ((MethodHandle) handles[0]).invokeExact() ? Answer.LOOP : Answer.MAY_BLOCK;
  }

  @Override
  public @Nullable Executor resume(Thread current, Object[] handles) throws Throwable {
    MethodHandle currentContext = (MethodHandle) handles[1];
    MethodHandle isEventLoop = (MethodHandle) handles[2];
    MethodHandle runOnContext = (MethodHandle) handles[3];
    if (currentContext != null && isEventLoop != null && runOnContext != null) {
      Object context = (Object) currentContext.invokeExact();
      if (context != null && (boolean) isEventLoop.invokeExact(context)) {
        return new RunOnContext(context, runOnContext, (Class<?>) handles[4]);
      }
    }
    MethodHandle netty = (MethodHandle) handles[5];
    return netty == null ? null : (Executor) netty.invokeExact();
  }

  private static @Nullable MethodHandle as(@Nullable MethodHandle handle, MethodType type) {
    return handle == null ? null : handle.asType(type);
  }

  private static @Nullable MethodHandle nettyExecutor(Class<?> type) {
    Class<?> netty = type.getSuperclass();
    Object[] handles = netty == null ? null : new NettyThreads().recognise(netty);
    return handles == null ? null : (MethodHandle) handles[1];
  }

  private record RunOnContext(Object context, MethodHandle handle, Class<?> handlerType)
      implements Executor {
    @Override
    public void execute(Runnable command) {
      MethodHandle run = MethodHandles.dropArguments(RUN.bindTo(command), 0, Object.class);
      Object handler = MethodHandleProxies.asInterfaceInstance(handlerType, run);
      Handles.run(() -> handle.invokeExact(context, handler));
    }
  }
}
