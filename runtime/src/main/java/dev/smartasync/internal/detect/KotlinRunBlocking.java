package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Kotlin's {@code runBlocking}, whose blocked caller drains a loop that a thread-local holds. The
 * loop is also there, but nobody drains it, while unconfined coroutines run outside any {@code
 * runBlocking}; and inside one the two look the same. Then only the stack tells them apart.
 */
record KotlinRunBlocking() implements Ambient {
  private static final String DRAINING = "kotlinx.coroutines.BlockingCoroutine";

  @Override
  public String name() {
    return "Kotlin runBlocking";
  }

  @Override
  public String packageName() {
    return "kotlinx.coroutines";
  }

  @Override
  public String className() {
    return "kotlinx.coroutines.ThreadLocalEventLoop";
  }

  @Override
  public @Nullable MethodHandle question(ClassLoader loader) {
    Class<?> loops = Handles.sibling(loader, className());
    Class<?> loop = Handles.sibling(loader, "kotlinx.coroutines.EventLoop");
    Class<?> context = Handles.sibling(loader, "kotlin.coroutines.CoroutineContext");
    Class<?> empty = Handles.sibling(loader, "kotlin.coroutines.EmptyCoroutineContext");
    if (loops == null || loop == null || context == null || empty == null) {
      return null;
    }
    MethodHandle instance = Handles.findStaticGetter(loops, "INSTANCE", loops);
    MethodHandle current =
        Handles.findVirtual(loops, "currentOrNull$kotlinx_coroutines_core", methodType(loop));
    MethodHandle isActive = Handles.findVirtual(loop, "isActive", methodType(boolean.class));
    MethodHandle isUnconfined =
        Handles.findVirtual(loop, "isUnconfinedLoopActive", methodType(boolean.class));
    MethodHandle dispatch =
        Handles.findVirtual(loop, "dispatch", methodType(void.class, context, Runnable.class));
    MethodHandle noContext = Handles.findStaticGetter(empty, "INSTANCE", empty);
    if (instance == null
        || current == null
        || isActive == null
        || isUnconfined == null
        || dispatch == null
        || noContext == null) {
      return null;
    }
    return new Loops(
            MethodHandles.filterReturnValue(instance, current).asType(methodType(Object.class)),
            isActive.asType(methodType(boolean.class, Object.class)),
            isUnconfined.asType(methodType(boolean.class, Object.class)),
            MethodHandles.collectArguments(dispatch, 1, noContext.asType(methodType(context)))
                .asType(methodType(void.class, Object.class, Runnable.class)))
        .question();
  }

  /** One copy's loops. */
  record Loops(
      MethodHandle current,
      MethodHandle isActive,
      MethodHandle isUnconfined,
      MethodHandle dispatch) {
    MethodHandle question() {
      try {
        return MethodHandles.lookup().bind(this, "wayBack", WAY_BACK);
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Nullable Executor wayBack() throws Throwable {
      Object loop = (Object) current.invokeExact();
      if (loop == null
          || !(boolean) isActive.invokeExact(loop)
          || ((boolean) isUnconfined.invokeExact(loop) && !Stacks.hold(DRAINING))) {
        return null;
      }
      return new Dispatching(loop, dispatch);
    }
  }

  private record Dispatching(Object loop, MethodHandle dispatch) implements Executor {
    @Override
    public void execute(Runnable command) {
      Handles.run(() -> {
        dispatch.invokeExact(loop, Objects.requireNonNull(command));
      });
    }
  }
}
