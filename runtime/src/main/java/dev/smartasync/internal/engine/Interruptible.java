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
 * <p>The thread's flag may be set by others, too, before the body and during it, and is theirs
 * then. A cancel that finds it set leaves it at that, as one more interrupt would change nothing:
 * the body has yet to see the flag. So the flag is never both, and the worker clears it only where
 * the cancel has set it. Others' interrupts that come while the cancel's is there, or that the body
 * holds back meanwhile as {@code join} does, cannot be told from it, and are cleared with it.
 *
 * <p>While the worker runs what must not be interrupted, {@code phase} is a {@link Shield} of its.
 * A cancel that finds that moves it on, too, but sends nothing. The worker finds the cancel when it
 * lowers or raises the shield, at the latest before it goes on with what can be interrupted: one of
 * the two moves comes first, and either the interrupt is sent or the worker knows.
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

    /**
     * Whether nobody else has set the flag; the interrupter's until it has landed, then the
     * worker's.
     */
    private boolean own;

    private volatile boolean landed;

    /** Whether the worker's flag is still to be cleared of it; false where none was sent. */
    private volatile boolean effective;

    Interrupt(Thread worker, boolean sent) {
      this.worker = worker;
      this.own = !sent;
      this.landed = !sent;
      this.effective = sent;
    }
  }

  /** In place of the worker, while it is not to be interrupted. */
  record Shield(Thread worker) {}

  private static final VarHandle PHASE =
      OwnMembers.field(MethodHandles.lookup(), "phase", Object.class);

  private volatile @Nullable Object phase;
  private @Nullable Thread worker;

  /** Keeps the body from starting; returns whether it had not. */
  final boolean forbid() {
    return PHASE.compareAndSet(this, null, End.NEVER_STARTED);
  }

  /** Starts the body on the current thread; returns false where it must not run. */
  final boolean start() {
    return PHASE.compareAndSet(this, null, Thread.currentThread());
  }

  /**
   * Ends the body on its thread; returns whether a cancel, and nobody else, had interrupted it, or
   * should have.
   */
  final boolean end() {
    Thread current = Thread.currentThread();
    worker = current;
    if (PHASE.compareAndSet(this, current, End.ENDED)
        || (phase instanceof Shield shield && PHASE.compareAndSet(this, shield, End.ENDED))) {
      return false;
    }
    boolean own = absorbInterrupt();
    phase = End.ENDED;
    return own;
  }

  /**
   * Waits until a cancel's interrupt has landed, and clears the flag, once, where nobody else has
   * set it; returns whether that is so.
   */
  private boolean absorbInterrupt() {
    if (!(phase instanceof Interrupt interrupt)) {
      return false;
    }
    boolean own = landed(interrupt).own;
    if (interrupt.effective) {
      interrupt.effective = false;
      if (own) {
        Thread.interrupted();
      }
    }
    return own;
  }

  @SuppressWarnings("ThreadPriorityCheck") // the interrupt under way needs a processor, not this
  private static Interrupt landed(Interrupt interrupt) {
    while (!interrupt.landed) {
      Thread.yield();
    }
    return interrupt;
  }

  /**
   * Keeps interrupts from the worker, which calls this, until it lowers the shield.
   *
   * @param shield one that has the worker
   * @return false where a cancel has been here before; its interrupt has landed then and is
   *     cleared, and there is none to come, so that there is nothing to lower
   */
  final boolean raise(Shield shield) {
    boolean raised = PHASE.compareAndSet(this, shield.worker, shield);
    if (!raised) {
      boolean unused = absorbInterrupt();
    }
    return raised;
  }

  /** Lets the worker be interrupted again; returns false where it should have been meanwhile. */
  final boolean lower(Shield shield) {
    return PHASE.compareAndSet(this, shield, shield.worker);
  }

  /** Interrupts the body if it runs, or has it know; returns whether it did. */
  final boolean interrupt() {
    Object found = phase;
    while (found instanceof Shield || found instanceof Thread) { // one the other meanwhile, perhaps
      if (found instanceof Shield shield) {
        if (PHASE.compareAndSet(this, shield, new Interrupt(shield.worker, false))) {
          return true;
        }
      } else if (found instanceof Thread running) {
        Interrupt interrupt = new Interrupt(running, true);
        if (PHASE.compareAndSet(this, running, interrupt)) {
          try {
            if (!running.isInterrupted()) {
              interrupt.own = true;
              running.interrupt();
            }
            return true;
          } finally {
            interrupt.landed = true;
          }
        }
      }
      found = phase;
    }
    return false;
  }

  /** Waits until the interrupt of a cancel that has been here has landed. */
  final void awaitInterrupt() {
    if (phase instanceof Interrupt interrupt) {
      Interrupt unused = landed(interrupt);
    }
  }

  /**
   * Sets the flag again, on the body's thread, where another body there has taken the cancel's
   * interrupt for its own, or cleared the flag that the cancel had found set.
   */
  final void interruptAgain() {
    if (phase instanceof Interrupt interrupt && interrupt.effective) {
      Interrupt landed = landed(interrupt);
      if (!landed.worker.isInterrupted()) {
        landed.own = true;
        landed.worker.interrupt();
      }
    }
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
    return phase instanceof Interrupt interrupt && interrupt.effective;
  }

  /** Leaves the thread, its outcome delivered; who takes the body out of its list publishes it. */
  final void leave() {
    worker = null;
  }

  /** Returns the thread that is in the body, or delivers its outcome; or null. */
  final @Nullable Thread worker() {
    return switch (phase) {
      case Thread running -> running;
      case Shield shield -> shield.worker;
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
