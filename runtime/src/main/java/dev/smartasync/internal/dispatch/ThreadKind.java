package dev.smartasync.internal.dispatch;

import dev.smartasync.CallerContext;

/** What the caller's thread allows, as far as the dispatch has to know. */
public enum ThreadKind {
  /** The thread may block. */
  MAY_BLOCK,
  /** A loop that a blocked caller drains: blocking is legal unless the result needs that loop. */
  REENTRANT_LOOP,
  /** A loop that must not be held. */
  EVENT_LOOP;

  /** Returns the kind of the thread that has the given context. */
  public static ThreadKind of(CallerContext context) {
    // a switch over types would be linked at the first call, which takes ten milliseconds of it
    if (context instanceof CallerContext.EventLoop loop) {
      return loop.reentrant() ? REENTRANT_LOOP : EVENT_LOOP;
    }
    return MAY_BLOCK;
  }
}
