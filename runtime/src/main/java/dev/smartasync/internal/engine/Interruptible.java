package dev.smartasync.internal.engine;

import dev.smartasync.internal.OwnMembers;
import dev.smartasync.internal.executor.Threads;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The hold of a body on the thread that runs it.
 *
 * <p>{@code phase} says who owns the thread: null while queued, then the worker itself, then an
 * end; only the one who moves it on acts. A cancel that finds the worker moves it to an {@link
 * Interrupt}, interrupts, and notes that this has landed; the worker, at the end of the body, moves
 * it to ENDED or, where it finds a cancel under way, waits until the interrupt has landed and
 * clears it. So an interrupt reaches this body or nobody, however slow {@code interrupt()} is.
 *
 * <p>Until the body ends, {@code phase} alone says which thread is in it. From then on until the
 * outcome is delivered {@code worker} does; it is written before {@code phase} is moved to ENDED,
 * by that thread alone, so that who finds the body ended finds its thread, or that it has left.
 */
abstract class Interruptible extends PendingBodies.Link {

  private enum End {
    NEVER_STARTED,
    ENDED
  }

  /** A cancel's interrupt of the worker. */
  private static final class Interrupt {
    private final Thread worker;
    private volatile boolean landed;

    Interrupt(Thread worker) {
      this.worker = worker;
    }
  }

  private static final VarHandle PHASE =
      OwnMembers.field(MethodHandles.lookup(), "phase", Object.class);

  private volatile @Nullable Object phase;
  private @Nullable Thread worker;
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
    interruptedBefore = interrupted;
    return true;
  }

  /** Ends the body on its thread; returns whether a cancel had interrupted it. */
  @SuppressWarnings("ThreadPriorityCheck") // the interrupt under way needs a processor, not this
  final boolean end() {
    Thread current = Thread.currentThread();
    worker = current;
    if (PHASE.compareAndSet(this, current, End.ENDED)) {
      return false;
    }
    while (phase instanceof Interrupt interrupt && !interrupt.landed) {
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
    if (phase instanceof Thread running) {
      Interrupt interrupt = new Interrupt(running);
      if (PHASE.compareAndSet(this, running, interrupt)) {
        try {
          running.interrupt();
          return true;
        } finally {
          interrupt.landed = true;
        }
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
    return phase instanceof Interrupt;
  }

  /** Leaves the thread, its outcome delivered; who takes the body out of its list publishes it. */
  final void leave() {
    worker = null;
  }

  /** Returns the thread that is in the body, or delivers its outcome; or null. */
  final @Nullable Thread worker() {
    return switch (phase) {
      case Thread running -> running;
      case Interrupt interrupt -> interrupt.worker;
      case null, default -> worker;
    };
  }

  /** Returns whether the given thread is in the body, or delivers its outcome. */
  final boolean runsOn(Thread thread) {
    return worker() == thread;
  }

  /** Returns whether the thread in that use is in the body, or delivers its outcome. */
  final boolean runsOn(long idOfUse) {
    Thread current = worker();
    return current != null && Threads.idOfUse(current) == idOfUse;
  }
}
