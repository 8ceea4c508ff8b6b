package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The threads of Kotlin's dispatchers. The same thread runs a task of {@code Dispatchers.Default},
 * which must not block, and then one of {@code Dispatchers.IO}, which may. The way back is the
 * pool: it keeps the limit on tasks that compute, not the thread.
 */
final class KotlinWorkers implements ThreadFamily {
  private static final String WORKER = "kotlinx.coroutines.scheduling.CoroutineScheduler$Worker";

  @Override
  public String name() {
    return "Kotlin";
  }

  @Override
  public Object @Nullable [] recognise(Class<?> type) {
    String name = type.getName();
    if (!name.equals(WORKER) && !name.endsWith("." + WORKER)) {
      return null;
    }
    String scheduler = name.substring(0, name.length() - "$Worker".length());
    MethodHandle mayNotBlock =
        Handles.findStatic(
            type, scheduler + "Kt", "mayNotBlock", methodType(boolean.class, Thread.class));
    if (mayNotBlock == null) {
      return null;
    }
    return new Object[] {mayNotBlock, pool(type, scheduler)};
  }

  @Override
  public @Nullable Executor resume(Thread current, Object[] handles) throws Throwable {
    MethodHandle pool = (MethodHandle) handles[1];
    return (Executor) pool.invokeExact(current);
  }

  private static MethodHandle pool(Class<?> worker, String scheduler) {
    Class<?> pool = Handles.sibling(worker.getClassLoader(), scheduler);
    MethodHandle ofWorker =
        pool == null || !Executor.class.isAssignableFrom(pool)
            ? null
            : Handles.findVirtual(worker, "getScheduler", methodType(pool));
    MethodType type = methodType(Executor.class, Thread.class);
    return ofWorker == null ? MethodHandles.empty(type) : ofWorker.asType(type);
  }
}
