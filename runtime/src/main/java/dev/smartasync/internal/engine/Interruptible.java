package dev.smartasync.internal.engine;

import dev.smartasync.internal.executor.Threads;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The hold of a body on the thread that runs it.
 *
 * <p>{@code phase} says who owns the thread: null while queued, then the worker itself, then an
 * end; only the one who moves it on acts. A cancel that finds the worker moves it to INTERRUPTING,
 * interrupts, and moves it to INTERRUPTED; the worker, at the end of the body, moves it to ENDED
 * or, where it finds a cancel under way, waits until the interrupt has landed and clears it. So an
 * interrupt reaches this body or nobody, however slow {@code interrupt()} is.
 */
abstract class Interruptible extends PendingBodies.Link {

  private enum End {
    NEVER_STARTED,
    INTERRUPTING,
    INTERRUPTED,
    ENDED
  }

  private static final VarHandle PHASE = phaseHandle();

  private volatile @Nullable Object phase;
  private volatile @Nullable Thread worker;
  private boolean interruptedBefore;

  /** Keeps the body from starting; returns whether it had not. */
  final boolean forbid() {
    return PHASE.compareAndSet(this, null, End.NEVER_STARTED);
  }

  /** Starts the body on the current thread; returns false where it must not run. */
  final boolean start() {
    Thread current = Thread.currentThread();
    boolean interrupted = current.isInterrupted(); // from here on a cancel may interrupt
    if (!PHASE.compareAndSet(this, null, current)) {
      return false;
    }
    worker = current;
    interruptedBefore = interrupted;
    return true;
  }

  /** Ends the body on its thread; returns whether a cancel had interrupted it. */
  @SuppressWarnings("ThreadPriorityCheck") // the interrupt under way needs a processor, not this
  final boolean end() {
    if (PHASE.compareAndSet(this, Thread.currentThread(), End.ENDED)) {
      return false;
    }
    while (phase == End.INTERRUPTING) {
      Thread.yield();
    }
    if (!interruptedBefore) {
      Thread.interrupted();
    }
    phase = End.ENDED;
    return true;
  }

  /** Interrupts the body if it runs; returns whether it did. */
  final boolean interrupt() {
    if (phase instanceof Thread running && PHASE.compareAndSet(this, running, End.INTERRUPTING)) {
      try {
        running.interrupt();
        return true;
      } finally {
        phase = End.INTERRUPTED;
      }
    }
    return false;
  }

  /** Returns whether the body has ended, or will never start. */
  final boolean isOver() {
    return phase == End.ENDED || phase == End.NEVER_STARTED;
  }

  /** Returns whether the body will never start. */
  final boolean isForbidden() {
    return phase == End.NEVER_STARTED;
  }

  /** Returns whether nobody has started the body or kept it from starting. */
  final boolean isUnstarted() {
    return phase == null;
  }

  /** Returns whether a cancel has interrupted the body. */
  final boolean isInterrupted() {
    Object now = phase;
    return now == End.INTERRUPTING || now == End.INTERRUPTED;
  }

  /** Leaves the thread, its outcome delivered. */
  final void leave() {
    worker = null;
  }

  /** Returns the thread that is in the body, or delivers its outcome; or null. */
  final @Nullable Thread worker() {
    return worker;
  }

  /** Returns whether the given thread is in the body, or delivers its outcome. */
  final boolean runsOn(Thread thread) {
    return worker == thread;
  }

  /** Returns whether the thread in that use is in the body, or delivers its outcome. */
  final boolean runsOn(long idOfUse) {
    Thread current = worker;
    return current != null && Threads.idOfUse(current) == idOfUse;
  }

  private static VarHandle phaseHandle() {
    try {
      return MethodHandles.lookup().findVarHandle(Interruptible.class, "phase", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
