package dev.smartasync.internal.detect;

import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.spi.CallerContextDetector;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether the current thread may block, for one runtime. Safe for use by many threads.
 *
 * <p>A detector that throws is contained: it has no opinion, is not asked again, and is reported
 * once. Only a {@link VirtualMachineError} is thrown on.
 */
@SuppressWarnings("ReferenceEquality") // detectors are told apart by identity
public final class Detection {
  // Who is asked, first answer wins:
  //   1. the application's own detectors, which may overrule in both directions;
  //   2. the built-in loop;
  //   3. what the thread's class shows: per-thread questions first, then class markers;
  //   4. where the class shows nothing, virtual threads included: loops that run on any thread;
  //   5. names, where a JDK offers nothing else.
  //
  // What is kept is asymmetric, because a stale "loop" costs a needless offload and a stale "may
  // block" costs a deadlock: what a class shows is kept per class, a question is kept per class as
  // the handle to ask it with and is asked every time, and "may block" is never kept.

  private static final MayBlock MAY_BLOCK = new MayBlock();
  private static final CallerContextDetector[] NONE = {};

  private final BiConsumer<String, Throwable> failed;
  private final Set<String> reported = ConcurrentHashMap.newKeySet();
  private volatile CallerContextDetector[] overrides;
  private volatile ThreadClasses classes;

  /**
   * Creates a detection that asks the given detectors before the built-in ones.
   *
   * @param overrides the application's detectors, the one to be asked first in front
   * @param failed told once about each detector that failed: its name and what it threw
   */
  public Detection(List<CallerContextDetector> overrides, BiConsumer<String, Throwable> failed) {
    this.overrides = overrides.toArray(NONE);
    this.failed = failed;
    this.classes = new ThreadClasses(Frameworks.families(), this::disable);
    AmbientLoops.lookAround();
  }

  /** Returns what is known about the current thread. */
  public CallerContext current() {
    Thread thread = Thread.currentThread();
    CallerContext overruled = overruled(thread);
    if (overruled != null) {
      return overruled instanceof MayBlock ? MAY_BLOCK : overruled;
    }
    Executor builtIn = BuiltInLoops.resumeOf(thread);
    if (builtIn != null) {
      return EventLoops.of(thread, builtIn, BuiltInLoops.DETECTOR);
    }
    ThreadClasses known = classes;
    Object[] claims = known.of(thread.getClass());
    int claim = known.deciding(claims, thread);
    if (claim >= 0) {
      return loop(known, claims, claim, thread);
    }
    if (claim == ThreadClasses.MAY_BLOCK) {
      return MAY_BLOCK;
    }
    EventLoop ambient = ambientLoop(thread);
    if (ambient != null) {
      return ambient;
    }
    return NamedThreads.isLoop(thread)
        ? EventLoops.of(thread, null, NamedThreads.DETECTOR)
        : MAY_BLOCK;
  }

  /** Returns whether {@link #current()} is {@link MayBlock}: quicker, and without allocating. */
  public boolean mayBlock() {
    Thread thread = Thread.currentThread();
    if (overrides.length != 0) {
      CallerContext overruled = overruled(thread);
      if (overruled != null) {
        return overruled instanceof MayBlock;
      }
    }
    if (BuiltInLoops.any() && BuiltInLoops.resumeOf(thread) != null) {
      return false;
    }
    Class<?> type = thread.getClass();
    if (type != Thread.class && !thread.isVirtual()) {
      ThreadClasses known = classes;
      if (type != known.unclaimed()) {
        int claim = known.deciding(known.of(type), thread);
        if (claim != ThreadClasses.UNCLAIMED) {
          return claim == ThreadClasses.MAY_BLOCK;
        }
      }
    }
    return !onAmbientLoop(thread) && !NamedThreads.isLoop(thread);
  }

  /** Discards what was learnt about thread classes, and looks for frameworks again. */
  public void reset() {
    classes = new ThreadClasses(classes.families(), this::disable);
    AmbientLoops.lookAgain();
  }

  private @Nullable CallerContext overruled(Thread thread) {
    for (CallerContextDetector detector : overrides) {
      try {
        CallerContext context = detector.detect(thread);
        if (context != null) {
          return context;
        }
      } catch (VirtualMachineError error) {
        throw error;
      } catch (Throwable thrown) {
        disable(detector, thrown);
      }
    }
    return null;
  }

  private EventLoop loop(ThreadClasses known, Object[] claims, int claim, Thread thread) {
    ThreadFamily family = known.family(claims, claim);
    Executor resume = null;
    try {
      resume = family.resume(thread, ThreadClasses.handles(claims, claim));
    } catch (VirtualMachineError error) {
      throw error;
    } catch (Throwable thrown) {
      report(family.name(), thrown); // still a loop, but one without a way back
    }
    return EventLoops.of(thread, resume, family.name());
  }

  private boolean onAmbientLoop(Thread thread) {
    try {
      return AmbientLoops.onLoop();
    } catch (VirtualMachineError error) {
      throw error;
    } catch (Throwable thrown) {
      return ambientLoop(thread) != null;
    }
  }

  private @Nullable EventLoop ambientLoop(Thread thread) {
    try {
      return AmbientLoops.onLoop() ? AmbientLoops.current(thread) : null;
    } catch (VirtualMachineError error) {
      throw error;
    } catch (Throwable thrown) {
      return AmbientLoops.currentOfSound(thread, this::report);
    }
  }

  private void disable(CallerContextDetector detector, Throwable thrown) {
    if (remove(detector)) {
      failed.accept(detector.getClass().getName(), thrown);
    }
  }

  private void disable(ThreadFamily family, Throwable thrown) {
    if (remove(family)) {
      report(family.name(), thrown);
    }
  }

  @SuppressWarnings("ReferenceEquality") // detectors that are equal need not fail together
  private synchronized boolean remove(CallerContextDetector detector) {
    CallerContextDetector[] before = overrides;
    overrides =
        Stream.of(before).filter(other -> other != detector).toArray(CallerContextDetector[]::new);
    return overrides.length < before.length;
  }

  private synchronized boolean remove(ThreadFamily family) {
    List<ThreadFamily> before = classes.families();
    List<ThreadFamily> left = before.stream().filter(other -> !other.equals(family)).toList();
    if (left.size() < before.size()) {
      classes = new ThreadClasses(left, this::disable);
    }
    return left.size() < before.size();
  }

  private void report(String detector, Throwable thrown) {
    if (reported.add(detector)) {
      failed.accept(detector, thrown);
    }
  }
}
