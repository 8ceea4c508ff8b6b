package dev.smartasync.internal.detect;

import dev.smartasync.internal.OneWaySwitch;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * The threads that are event loops because SmartAsync made them so. Only the current thread is ever
 * asked about: there is a place for each thread, which it shares with few others, and who finds it
 * taken goes into a list. So asking costs nothing where there never was such a loop, afterwards two
 * reads, and never a thread-local.
 */
public final class BuiltInLoops {
  static final String DETECTOR = "SmartAsync";

  private record Loop(Thread thread, Executor resume) {}

  private static final OneWaySwitch USED = OneWaySwitch.off();

  /** Whether {@link #USED} was turned on, and every thread sees that. */
  private static volatile boolean everUsed;

  private static final Loop[] NONE = {};

  /** Those that found their place taken, the latest in front. */
  private static volatile Loop[] others = NONE;

  /**
   * In each place, the number of the thread that has taken it, and beside it the executor. Only
   * that thread frees the place, so to find itself it needs no more than to look.
   */
  private static final class Places {

    private static final int COUNT = 64;

    /** Each is in a cache line of its own. */
    private static final int DISTANCE = 8;

    private static final AtomicLongArray TAKEN_BY = new AtomicLongArray(COUNT * DISTANCE);
    private static final @Nullable Executor[] RESUME = new Executor[COUNT * DISTANCE];

    private static final long NOBODY = 0; // threads are numbered from 1

    private static int of(Thread thread) {
      return ((int) thread.threadId() & (COUNT - 1)) * DISTANCE;
    }

    private static boolean isMine(int place, Thread thread) {
      return TAKEN_BY.getPlain(place) == thread.threadId();
    }

    static boolean take(Thread thread, Executor resume) {
      int place = of(thread);
      if (!TAKEN_BY.compareAndSet(place, NOBODY, thread.threadId())) {
        return false;
      }
      RESUME[place] = resume;
      return true;
    }

    static @Nullable Executor resumeOf(Thread thread) {
      int place = of(thread);
      return isMine(place, thread) ? RESUME[place] : null;
    }

    static void leave(Thread thread) {
      int place = of(thread);
      if (isMine(place, thread)) {
        RESUME[place] = null;
        TAKEN_BY.setRelease(place, NOBODY);
      }
    }
  }

  private BuiltInLoops() {}

  /**
   * Makes the current thread an event loop that is resumed through the given executor.
   *
   * @param thread the current thread, as in the methods below
   */
  public static void enter(Thread thread, Executor resume) {
    Objects.requireNonNull(resume);
    if (!everUsed) {
      USED.turnOn(); // which waits until no thread runs code that takes it for off
      everUsed = true;
    }
    // Nobody takes a place while there are others: so those of a thread are later than its place.
    if (others.length != 0 || !Places.take(thread, resume)) {
      add(new Loop(thread, resume));
    }
  }

  private static synchronized void add(Loop loop) {
    Loop[] before = others;
    Loop[] next = new Loop[before.length + 1];
    next[0] = loop;
    System.arraycopy(before, 0, next, 1, before.length);
    others = next;
  }

  /** Ends what the thread's latest {@link #enter} began; does nothing if there is none. */
  public static void exit(Thread thread) {
    if (others.length == 0 || !remove(thread)) {
      Places.leave(thread);
    }
  }

  private static synchronized boolean remove(Thread thread) {
    Loop[] before = others;
    int latest = 0;
    while (latest < before.length && before[latest].thread != thread) {
      latest++;
    }
    if (latest == before.length) {
      return false;
    }
    Loop[] next = before.length == 1 ? NONE : new Loop[before.length - 1];
    System.arraycopy(before, 0, next, 0, latest);
    System.arraycopy(before, latest + 1, next, latest, next.length - latest);
    others = next;
    return true;
  }

  /** Returns whether the thread runs such a loop. */
  public static boolean isLoop(Thread thread) {
    return resumeOf(thread) != null;
  }

  static @Nullable Executor resumeOf(Thread thread) {
    if (!USED.isOn()) {
      return null;
    }
    for (Loop loop : others) {
      if (loop.thread == thread) {
        return loop.resume;
      }
    }
    return Places.resumeOf(thread);
  }
}
