package dev.smartasync;

import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What the current thread allows: blocking, or, on an event loop, nothing that waits. */
public sealed interface CallerContext {

  /** The thread may block: a plain platform thread, a worker, or a virtual thread. */
  record MayBlock() implements CallerContext {}

  /**
   * The thread runs an event loop.
   *
   * @param name the loop's name, as messages show it; usually the thread's name
   * @param resume runs a task on this loop, or null where there is no way back onto it
   * @param detector the name of what recognised the loop
   * @param reentrant whether the loop is drained by a blocked caller, so that blocking is legal
   *     unless the result needs this very loop
   */
  record EventLoop(String name, @Nullable Executor resume, String detector, boolean reentrant)
      implements CallerContext {

    /** Checks that name and detector are not null. */
    public EventLoop {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(detector, "detector");
    }
  }
}
