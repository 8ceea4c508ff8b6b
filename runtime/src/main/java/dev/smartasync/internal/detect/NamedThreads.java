package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import dev.smartasync.internal.OwnMembers;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/**
 * Threads that only their name tells apart, which are platform threads. Of the JDK's own there is
 * one: up to JDK 24 the timeouts of {@link java.util.concurrent.CompletableFuture} run on a plain
 * daemon thread. Later JDKs gave it a class.
 */
final class NamedThreads {
  static final String DETECTOR = "CompletableFuture";

  private static final boolean NEEDED = !hasDelayScheduler();

  private NamedThreads() {}

  static boolean isLoop(Thread thread) {
    return NEEDED && thread.isDaemon() && isNamed(thread, "CompletableFutureDelayScheduler");
  }

  /** Returns a question whether the current thread has the name. */
  static MethodHandle named(String name) {
    return question("isNamed", name);
  }

  /** Returns a question whether the current thread's name starts so. */
  static MethodHandle startingWith(String prefix) {
    return question("startsWith", prefix);
  }

  static boolean isNamed(Thread thread, String name) {
    return thread.getName().equals(name) && !thread.isVirtual();
  }

  static boolean startsWith(Thread thread, String prefix) {
    return thread.getName().startsWith(prefix) && !thread.isVirtual();
  }

  private static MethodHandle question(String method, String name) {
    MethodHandle test =
        OwnMembers.method(
            MethodHandles.lookup(), method, methodType(boolean.class, Thread.class, String.class));
    return MethodHandles.collectArguments(
        MethodHandles.insertArguments(test, 1, name), 0, Handles.CURRENT_THREAD);
  }

  private static boolean hasDelayScheduler() {
    try {
      Class.forName(Frameworks.DELAY_SCHEDULER, false, null);
      return true;
    } catch (ClassNotFoundException olderJdk) {
      return false;
    }
  }
}
