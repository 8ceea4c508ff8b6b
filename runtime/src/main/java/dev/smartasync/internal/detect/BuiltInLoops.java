package dev.smartasync.internal.detect;

import dev.smartasync.internal.OneWaySwitch;
import java.util.ArrayList;
import java.util.List;
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

  private static volatile Loop[] loops = {};

  private BuiltInLoops() {}

  /** Makes the thread an event loop that is resumed through the given executor. */
  public static synchronized void enter(Thread thread, Executor resume) {
    List<Loop> next = new ArrayList<>(List.of(loops));
    next.addFirst(new Loop(thread, resume));
    loops = next.toArray(Loop[]::new);
    USED.turnOn();
  }

  /** Ends what the thread's latest {@link #enter} began; does nothing if there is none. */
  public static synchronized void exit(Thread thread) {
    List<Loop> next = new ArrayList<>(List.of(loops));
    for (Loop loop : next) {
      if (loop.thread == thread) {
        next.remove(loop);
        break;
      }
    }
    loops = next.toArray(Loop[]::new);
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
