package dev.smartasync.internal.detect;

import dev.smartasync.internal.OneWaySwitch;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The threads that are event loops because SmartAsync made them so. There is hardly ever more than
 * one, so a short array is scanned: asking costs one read where there is none any more, nothing
 * where there never was one, and no thread-local.
 */
public final class BuiltInLoops {
  static final String DETECTOR = "SmartAsync";

  private record Loop(Thread thread, Executor resume) {}

  private static final OneWaySwitch USED = OneWaySwitch.off();

  private static final Loop[] NONE = {};

  private static volatile Loop[] loops = NONE;

  private BuiltInLoops() {}

  /** Makes the thread an event loop that is resumed through the given executor. */
  public static synchronized void enter(Thread thread, Executor resume) {
    Loop[] before = loops;
    Loop[] next = new Loop[before.length + 1];
    next[0] = new Loop(thread, resume);
    System.arraycopy(before, 0, next, 1, before.length);
    loops = next;
    USED.turnOn();
  }

  /** Ends what the thread's latest {@link #enter} began; does nothing if there is none. */
  public static synchronized void exit(Thread thread) {
    Loop[] before = loops;
    int latest = 0;
    while (latest < before.length && before[latest].thread != thread) {
      latest++;
    }
    if (before.length == 1 && latest == 0) {
      loops = NONE;
    } else if (latest < before.length) {
      Loop[] next = new Loop[before.length - 1];
      System.arraycopy(before, 0, next, 0, latest);
      System.arraycopy(before, latest + 1, next, latest, next.length - latest);
      loops = next;
    }
  }

  /** Returns whether the thread runs such a loop. */
  public static boolean isLoop(Thread thread) {
    return resumeOf(thread) != null;
  }

  static boolean any() {
    return USED.isOn() && loops.length != 0;
  }

  static @Nullable Executor resumeOf(Thread thread) {
    for (Loop loop : loops) {
      if (loop.thread == thread) {
        return loop.resume;
      }
    }
    return null;
  }
}
