package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Vert.x threads. Loops and workers are of one class, and a context goes by what it was made for,
 * not by the thread it is on: only {@code Context.isOnEventLoopThread()} tells them apart. The way
 * back is the context, which keeps what is local to it, or the thread's executor where it has none.
 */
final class VertxThreads implements ThreadFamily {
  private static final String THREAD = "vertx.core.impl.VertxThread";

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
    MethodHandle currentContext = Handles.findStatic(vertx, "currentContext", methodType(context));
    MethodHandle isEventLoop =
        Handles.findVirtual(context, "isEventLoopContext", methodType(boolean.class));
    MethodHandle runOnContext =
        Handles.findVirtual(context, "runOnContext", methodType(void.class, handler));
    if (onLoop == null || currentContext == null || isEventLoop == null || runOnContext == null) {
      return null;
    }
    return new Object[] {
      MethodHandles.dropArguments(onLoop, 0, Thread.class),
      currentContext.asType(methodType(Object.class)),
      isEventLoop.asType(methodType(boolean.class, Object.class)),
      runOnContext.asType(methodType(void.class, Object.class, Object.class)),
      handler,
      nettyExecutor(type)
    };
  }

  @Override
  public boolean hasTheLastWord() {
    return true;
  }

  @Override
  public @Nullable Executor resume(Thread current, Object[] handles) throws Throwable {
    MethodHandle currentContext = (MethodHandle) handles[1];
    MethodHandle isEventLoop = (MethodHandle) handles[2];
    Object context = (Object) currentContext.invokeExact();
    if (context != null && (boolean) isEventLoop.invokeExact(context)) {
      return new RunOnContext(context, (MethodHandle) handles[3], (Class<?>) handles[4]);
    }
    MethodHandle netty = (MethodHandle) handles[5];
    return (Executor) netty.invokeExact();
  }

  private static MethodHandle nettyExecutor(Class<?> type) {
    for (Class<?> parent = type; parent != null; parent = parent.getSuperclass()) {
      Object[] handles = new NettyThreads().recognise(parent);
      if (handles != null) {
        return (MethodHandle) handles[1];
      }
    }
    return MethodHandles.empty(methodType(Executor.class));
  }

  private record RunOnContext(Object context, MethodHandle handle, Class<?> handlerType)
      implements Executor {
    @Override
    public void execute(Runnable command) {
      Handles.run(() -> {
        Object handler = handlerOf(command);
        handle.invokeExact(context, handler);
      });
    }

    @SuppressWarnings("ReferenceEquality") // the very class
    private Object handlerOf(Runnable command) throws Throwable {
      MethodHandle newTask = Linked.NEW_TASK;
      return newTask != null && handlerType == Linked.HANDLER
          ? (Object) newTask.invokeExact(command)
          : Proxy.newProxyInstance(
              handlerType.getClassLoader(), new Class<?>[] {handlerType}, new Running(command));
    }
  }

  /** The Vert.x that this library's own class loader sees, whose handlers need no proxy. */
  private static final class Linked {
    private static final ClassLoader LOADER = VertxThreads.class.getClassLoader();
    private static final @Nullable Class<?> TASK = task();
    private static final @Nullable Class<?> HANDLER = TASK == null ? null : TASK.getInterfaces()[0];
    private static final @Nullable MethodHandle NEW_TASK = TASK == null ? null : newTask(TASK);

    private Linked() {}

    private static @Nullable Class<?> task() {
      try {
        return Class.forName("dev.smartasync.vertx.ContextTask", false, LOADER);
      } catch (ClassNotFoundException | LinkageError absent) { // or of no use
        return null;
      }
    }

    private static @Nullable MethodHandle newTask(Class<?> task) {
      try {
        return MethodHandles.privateLookupIn(task, MethodHandles.lookup())
            .findConstructor(task, methodType(void.class, Runnable.class))
            .asType(methodType(Object.class, Runnable.class));
      } catch (ReflectiveOperationException | LinkageError absent) {
        return null;
      }
    }
  }

  /** A handler, of any Vert.x, that runs the command. */
  private record Running(Runnable command) implements InvocationHandler {
    @Override
    public @Nullable Object invoke(Object handler, Method method, Object @Nullable [] arguments) {
      return switch (method.getName()) {
        case "equals" -> arguments != null && isSame(handler, arguments[0]);
        case "hashCode" -> System.identityHashCode(handler);
        case "toString" -> "Handler of " + command;
        default -> {
          command.run();
          yield null;
        }
      };
    }

    @SuppressWarnings("ReferenceEquality") // handlers have identity
    private static boolean isSame(Object one, @Nullable Object other) {
      return one == other;
    }
  }
}
