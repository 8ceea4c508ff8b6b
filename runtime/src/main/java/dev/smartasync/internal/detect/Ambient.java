package dev.smartasync.internal.detect;

import java.lang.invoke.MethodHandle;

/** A framework whose loops run on threads of any class, so that only it can tell. */
interface Ambient {
  /** The name under which an event loop is reported. */
  String name();

  /** A package that the framework's loaded classes are in before its first loop runs. */
  String packageName();

  /** A class that shows that the framework can be loaded at all. */
  String className();

  /**
   * Binds the question, once the framework was loaded: a handle of type {@code ()Executor} that
   * returns the current thread's loop, or null where there is none. It is asked at each call, so it
   * must allocate nothing.
   */
  MethodHandle executor(ClassLoader loader);
}
