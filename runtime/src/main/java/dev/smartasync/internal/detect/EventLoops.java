package dev.smartasync.internal.detect;

import dev.smartasync.CallerContext.EventLoop;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Event loops as callers see them. */
final class EventLoops {
  private EventLoops() {}

  /** Returns the loop that a thread runs, under the thread's name, or its number if it has none. */
  static EventLoop of(Thread thread, @Nullable Executor resume, String detector) {
    String name = thread.getName();
    return new EventLoop(
        name.isEmpty() ? "thread #" + thread.threadId() : name, resume, detector, false);
  }

  /** Returns a loop as one that a blocked caller drains. */
  static EventLoop reentrant(EventLoop loop) {
    return new EventLoop(loop.name(), loop.resume(), loop.detector(), true);
  }
}
