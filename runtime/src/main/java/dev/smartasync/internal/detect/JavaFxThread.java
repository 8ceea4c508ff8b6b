package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * JavaFX's application thread. It has a name, and what it is called can be called by anybody, so
 * JavaFX confirms it; any other thread would start the toolkit by asking.
 */
record JavaFxThread() implements Ambient {
  @Override
  public String name() {
    return "JavaFX";
  }

  /** The toolkit's, which names the thread: before it is there, to ask would be to start it. */
  @Override
  public String packageName() {
    return "com.sun.javafx.tk.quantum";
  }

  @Override
  public String className() {
    return "javafx.application.Platform";
  }

  @Override
  public @Nullable MethodHandle question(ClassLoader loader) {
    Class<?> platform = Handles.sibling(loader, className());
    if (platform == null) {
      return null;
    }
    MethodHandle confirmed =
        Handles.findStatic(platform, "isFxApplicationThread", methodType(boolean.class));
    MethodHandle runLater =
        Handles.findStatic(platform, "runLater", methodType(void.class, Runnable.class));
    if (confirmed == null || runLater == null) {
      return null;
    }
    MethodHandle wayBack = MethodHandles.constant(Executor.class, new InvokeLater(runLater));
    return MethodHandles.guardWithTest(
        NamedThreads.named("JavaFX Application Thread"),
        MethodHandles.guardWithTest(confirmed, wayBack, MethodHandles.empty(WAY_BACK)),
        MethodHandles.empty(WAY_BACK));
  }
}
