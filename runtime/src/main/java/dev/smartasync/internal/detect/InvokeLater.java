package dev.smartasync.internal.detect;

import java.lang.invoke.MethodHandle;
import java.util.concurrent.Executor;

/** The way back onto the loop of a user interface: a static method that takes a task. */
record InvokeLater(MethodHandle handle) implements Executor {
  @Override
  public void execute(Runnable command) {
    Handles.run(() -> {
      handle.invokeExact(command);
    });
  }
}
