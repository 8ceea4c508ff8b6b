package dev.smartasync.internal.detect;

/** The current thread's stack, for what leaves no other mark; it takes microseconds. */
public final class Stacks {
  private static final StackWalker WALKER = StackWalker.getInstance();

  private Stacks() {}

  /** Returns whether a method of a class runs whose name starts so. */
  public static boolean hold(String classNamePrefix) {
    return WALKER.walk(
        frames -> frames.anyMatch(frame -> frame.getClassName().startsWith(classNamePrefix)));
  }
}
