package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Swing's event dispatch thread, known without asking AWT, which would start it. */
final class SwingThread implements ThreadFamily {
  @Override
  public String name() {
    return "Swing";
  }

  @Override
  public Object @Nullable [] recognise(Class<?> type) {
    if (!type.getName().equals("java.awt.EventDispatchThread")) {
      return null;
    }
    MethodHandle invokeLater =
        Handles.findStatic(
            type, "java.awt.EventQueue", "invokeLater", methodType(void.class, Runnable.class));
    return invokeLater == null ? new Object[] {ALWAYS} : new Object[] {ALWAYS, invokeLater};
  }

  @Override
  public @Nullable Executor resume(Thread current, Object[] handles) {
    return handles.length == 1 ? null : new InvokeLater((MethodHandle) handles[1]);
  }
}
