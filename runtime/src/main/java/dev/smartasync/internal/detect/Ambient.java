package dev.smartasync.internal.detect;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A framework whose loops run on threads of any class, so that only it can tell. */
interface Ambient {
  /** The question whose answer is the way back onto the loop, or null where there is no loop. */
  MethodType WAY_BACK = MethodType.methodType(Executor.class);

  /** The question whether there is a loop, to which there is no way back. */
  MethodType VETO = MethodType.methodType(boolean.class);

  /** The name under which an event loop is reported. */
  String name();

  /** A package that the framework's loaded classes are in before its first loop runs. */
  String packageName();

  /** A class that shows that the framework can be loaded at all. */
  String className();

  /**
   * Binds the question about the current thread, once the framework was loaded: a handle of type
   * {@link #WAY_BACK} or {@link #VETO}, or null where this version of it has no answer. It is asked
   * at each call, so it must allocate nothing where there is no loop.
   */
  @Nullable MethodHandle question(ClassLoader loader);
}
