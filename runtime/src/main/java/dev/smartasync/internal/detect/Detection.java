package dev.smartasync.internal.detect;

import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.internal.OneWaySwitch;
import dev.smartasync.spi.CallerContextDetector;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether the current thread may block, for one runtime. Safe for use by many threads.
 *
 * <p>A detector that throws is contained: it has no opinion, is not asked again, and is reported
 * once; a family of threads, for the threads of that class. Only a {@link VirtualMachineError} is
 * thrown on.
 */
@SuppressWarnings("ReferenceEquality") // detectors are told apart by identity
public final class Detection {
  // Who is asked, first answer wins:
  //   1. the application's own detectors, which may overrule in both directions;
  //   2. the built-in loop;
  //   3. what the thread's class shows: per-thread questions first, then class markers;
  //   4. where the class shows nothing, virtual threads included: loops that run on any thread,
  //      those that know a way back first, then vetoes, then names, where there is nothing else;
  //   5. where the thread may block: loops that a blocked caller drains, if that matters.
  //
  // The first that says "loop" settles it, but where it knows no way back, a later one may.
  //
  // What is kept is asymmetric, because a stale "loop" costs a needless offload and a stale "may
  // block" costs a deadlock: what a class shows is kept per class, a question is kept per class as
  // the handle to ask it with and is asked every time, and "may block" is never kept.

  private static final MayBlock MAY_BLOCK = new MayBlock();
  private static final CallerContextDetector[] NONE = {};
  private static final OneWaySwitch FAMILY_FAILED = OneWaySwitch.off();

  private final FirstFailures failed;
  private final boolean hasOverrides;
  private volatile CallerContextDetector[] overrides;

  /** Which families failed, for each class of threads: another copy's are asked as before. */
  private final Map<Class<?>, Set<ThreadFamily>> broken =
      Collections.synchronizedMap(new WeakHashMap<>());

  private volatile boolean anyBroken;

  /**
   * Creates a detection that asks the given detectors before the built-in ones.
   *
   * @param overrides the application's detectors, the one to be asked first in front
   * @param failed told once about each detector that failed: its name and what it threw
   */
  public Detection(List<CallerContextDetector> overrides, BiConsumer<String, Throwable> failed) {
    this.overrides = overrides.toArray(NONE);
    this.hasOverrides = !overrides.isEmpty();
    this.failed = new FirstFailures(failed);
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
    EventLoop loop = eventLoop(thread);
    loop = loop == null ? ReentrantLoops.current(thread, failed) : loop;
    return loop == null ? MAY_BLOCK : loop;
  }

  private @Nullable EventLoop eventLoop(Thread thread) {
    EventLoop byClass = null;
    if (hasClassOfItsOwn(thread)) {
      Object[] claims = ThreadClasses.claims(thread.getClass());
      int claim = deciding(claims, thread);
      if (claim == ThreadClasses.MAY_BLOCK) {
        return null;
      }
      byClass = claim >= 0 ? loop(claims, claim, thread) : null;
      if (byClass != null && byClass.resume() != null) {
        return byClass;
      }
    }
    EventLoop ambient = onAmbientLoop(thread) ? AmbientLoops.current(thread, failed) : null;
    if (byClass != null) {
      return ambient != null && ambient.resume() != null ? ambient : byClass;
    }
    return ambient == null && NamedThreads.isLoop(thread)
        ? EventLoops.of(thread, null, NamedThreads.DETECTOR)
        : ambient;
  }

  /**
   * Returns whether {@link #current()} is {@link MayBlock} or a re-entrant loop, where it is legal
   * to block for what does not need the loop: quicker, and without allocating.
   */
  public boolean mayBlock() {
    Thread thread = Thread.currentThread();
    if (hasOverrides) {
      CallerContext overruled = overruled(thread);
      if (overruled != null) {
        return !(overruled instanceof EventLoop loop) || loop.reentrant();
      }
    }
    if (BuiltInLoops.isLoop(thread)) {
      return false;
    }
    if (hasClassOfItsOwn(thread)) {
      int claim = claim(thread);
      if (claim != ThreadClasses.UNCLAIMED) {
        return claim == ThreadClasses.MAY_BLOCK;
      }
    }
    return !onAmbientLoop(thread) && !NamedThreads.isLoop(thread);
  }

  /**
   * Returns whether the current thread may block as far as any runtime without detectors of its own
   * is concerned; false says nothing. Once frameworks were looked for and none is there, it reads
   * no field but those of the thread, until there was a built-in loop or a family failed: all else
   * is folded by the compiler.
   */
  public static boolean anyoneMayBlock() {
    Thread thread = Thread.currentThread();
    try {
      if (BuiltInLoops.isLoop(thread)) {
        return false;
      }
      if (hasClassOfItsOwn(thread)) {
        if (FAMILY_FAILED.isOn()) {
          return false; // which of them, each runtime knows for itself
        }
        int claim = ThreadClassChain.ask(thread);
        if (claim != ThreadClasses.UNCLAIMED) {
          return claim == ThreadClasses.MAY_BLOCK;
        }
      }
      return !AmbientLoops.onLoop() && !NamedThreads.isLoop(thread);
    } catch (VirtualMachineError error) {
      throw error;
    } catch (Throwable thrown) {
      return false; // whose it is, mayBlock() finds out
    }
  }

  /** Discards what was learnt about thread classes, and looks for frameworks again. */
  public void reset() {
    ThreadClasses.forget();
    AmbientLoops.lookAgain();
    ReentrantLoops.lookAgain();
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

  private static boolean hasClassOfItsOwn(Thread thread) {
    return thread.getClass() != Thread.class && !thread.isVirtual();
  }

  /** Returns what {@link #deciding} returns, from the inline cache where no family is broken. */
  private int claim(Thread thread) {
    if (!anyBroken) {
      try {
        return ThreadClassChain.ask(thread);
      } catch (VirtualMachineError error) {
        throw error;
      } catch (Throwable thrown) {
        // Whose it is, is found out below.
      }
    }
    return deciding(ThreadClasses.claims(thread.getClass()), thread);
  }

  /** Asks the families in turn, and returns the claim that says "loop", or a constant. */
  private int deciding(Object[] claims, Thread thread) {
    int outcome = ThreadClasses.undecided(claims);
    for (int claim = 0; claim < claims.length; claim += 2) {
      ThreadFamily family = ThreadClasses.family(claims, claim);
      try {
        if (isBroken(family, thread)) {
          outcome = ThreadClasses.UNCLAIMED;
        } else if (isLoop(ThreadClasses.handles(claims, claim), thread)) {
          return claim;
        } else if (family.hasTheLastWord()) {
          return ThreadClasses.MAY_BLOCK;
        }
      } catch (VirtualMachineError error) {
        throw error;
      } catch (Throwable thrown) {
        outcome = ThreadClasses.UNCLAIMED;
        disable(family, thread, thrown);
      }
    }
    return outcome;
  }

  private static boolean isLoop(Object[] handles, Thread thread) throws Throwable {
    return (boolean) ThreadFamily.question(handles).invokeExact(thread);
  }

  private EventLoop loop(Object[] claims, int claim, Thread thread) {
    ThreadFamily family = ThreadClasses.family(claims, claim);
    Executor resume = null;
    try {
      resume = family.resume(thread, ThreadClasses.handles(claims, claim));
    } catch (VirtualMachineError error) {
      throw error;
    } catch (Throwable thrown) {
      failed.accept(family.name(), thrown); // still a loop, but one without a way back
    }
    return EventLoops.of(thread, resume, family.name());
  }

  private boolean onAmbientLoop(Thread thread) {
    try {
      return AmbientLoops.onLoop();
    } catch (VirtualMachineError error) {
      throw error;
    } catch (Throwable thrown) {
      if (!AmbientLoops.areFound()) { // it is the look for them that failed
        failed.accept(Watch.NAME, thrown);
      }
      return AmbientLoops.current(thread, failed) != null;
    }
  }

  private void disable(CallerContextDetector detector, Throwable thrown) {
    if (remove(detector)) {
      failed.told().accept(detector.getClass().getName(), thrown);
    }
  }

  private boolean isBroken(ThreadFamily family, Thread thread) {
    return anyBroken && broken.getOrDefault(thread.getClass(), Set.of()).contains(family);
  }

  private void disable(ThreadFamily family, Thread thread, Throwable thrown) {
    broken.computeIfAbsent(thread.getClass(), type -> ConcurrentHashMap.newKeySet()).add(family);
    anyBroken = true;
    FAMILY_FAILED.turnOn();
    failed.accept(family.name(), thrown);
  }

  @SuppressWarnings("ReferenceEquality") // detectors that are equal need not fail together
  private synchronized boolean remove(CallerContextDetector detector) {
    CallerContextDetector[] before = overrides;
    overrides =
        Stream.of(before).filter(other -> other != detector).toArray(CallerContextDetector[]::new);
    return overrides.length < before.length;
  }

  /** Tells once about each detector. */
  private record FirstFailures(BiConsumer<String, Throwable> told, Set<String> reported)
      implements BiConsumer<String, Throwable> {
    FirstFailures(BiConsumer<String, Throwable> told) {
      this(told, ConcurrentHashMap.newKeySet());
    }

    @Override
    public void accept(String detector, Throwable thrown) {
      if (reported.add(detector)) {
        told.accept(detector, thrown);
      }
    }
  }
}
