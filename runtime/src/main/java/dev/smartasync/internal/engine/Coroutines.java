package dev.smartasync.internal.engine;

import dev.smartasync.Smart;
import java.util.Set;

/**
 * Kotlin's coroutines, as far as they cancel futures. {@code await()} of kotlinx.coroutines gives
 * up a future with {@code cancel(false)} whenever its coroutine is cancelled: it has no other
 * cancel, and does not mean that the work may go on. So who calls is looked at: a cancel is rare.
 */
final class Coroutines {
  private static final Set<String> OURS =
      Set.of(Coroutines.class.getName(), Cancelling.class.getName(), Smart.class.getName());
  private static final String THEIRS = "kotlinx.coroutines.";

  private static final StackWalker STACK = StackWalker.getInstance();

  private Coroutines() {}

  /** Returns whether it is a coroutine that called this library. */
  static boolean isCalling() {
    return STACK.walk(frames ->
        frames
            .map(StackWalker.StackFrame::getClassName)
            .filter(name -> !OURS.contains(name))
            .findFirst()
            .filter(name -> name.startsWith(THEIRS))
            .isPresent());
  }
}
