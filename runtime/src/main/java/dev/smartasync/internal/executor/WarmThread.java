package dev.smartasync.internal.executor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that runs one body after the other, each as if the thread were new.
 *
 * <p>A slot's {@code state} says what it can take: IDLE, a body right now; a body, nothing; ABSENT,
 * nothing until a thread is started. From IDLE two lead away, each by the same compare-and-set: who
 * hands over a body, and the thread that has idled for too long. So a body is handed only to a
 * thread that is there and has nothing else to do. That thread sees the body before it parks, or is
 * unparked after: {@code unpark} is not lost on a thread that is about to park.
 */
final class WarmThread extends Thread {

  /** A place for one warm thread at a time. */
  @SuppressWarnings("ReferenceEquality") // the very states
  static final class Slot {

    private static final Object ABSENT = new Object();
    private static final Object STARTING = new Object();
    private static final Object UNAVAILABLE = new Object();
    private static final @Nullable Object IDLE = null;

    private static final VarHandle STATE = state();

    private volatile @Nullable Object state = ABSENT;
    private volatile @Nullable WarmThread thread;

    /** Hands a body to the thread; returns false where it does not idle. */
    boolean hand(Runnable body) {
      if (state != IDLE || !STATE.compareAndSet(this, IDLE, body)) {
        return false;
      }
      LockSupport.unpark(thread);
      return true;
    }

    /** Starts a thread, which takes a while, from another; returns false where there is one. */
    boolean start(String name, long keepAliveNanos) {
      if (state != ABSENT || !STATE.compareAndSet(this, ABSENT, STARTING)) {
        return false;
      }
      try {
        Threads.startVirtual(() -> startHere(name, keepAliveNanos));
      } catch (Throwable failure) { // bodies find other threads, or fail for the same reason
        state = ABSENT;
      }
      return true;
    }

    private void startHere(String name, long keepAliveNanos) {
      try {
        new WarmThread(this, name, keepAliveNanos).start();
      } catch (Throwable failure) {
        state = UNAVAILABLE; // to try again with each call would cost more than the threads save
      }
    }

    /** Waits for a body; returns null when it has waited for too long, and there is no thread. */
    private @Nullable Runnable await(long keepAliveNanos) {
      long start = System.nanoTime();
      while (true) {
        Thread.interrupted(); // which may come from who still thinks of the last body
        if (state instanceof Runnable body) {
          return body;
        }
        long left = keepAliveNanos - (System.nanoTime() - start);
        if (left > 0) {
          LockSupport.parkNanos(this, left);
        } else if (STATE.compareAndSet(this, IDLE, ABSENT)) {
          return null;
        }
      }
    }

    private static VarHandle state() {
      try {
        return MethodHandles.lookup().findVarHandle(Slot.class, "state", Object.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }

  private static final @Nullable ClassLoader LOADER = WarmThread.class.getClassLoader();

  private final Slot slot;
  private final String name;
  private final long keepAliveNanos;
  private volatile int turn;

  private WarmThread(Slot slot, String name, long keepAliveNanos) {
    super(null, null, name, 0, false);
    this.slot = slot;
    this.name = name;
    this.keepAliveNanos = keepAliveNanos;
    setDaemon(true);
    setContextClassLoader(LOADER); // not that of whoever came first
  }

  /** Returns what is unlike for any two bodies, and unlike any thread's id. */
  long idOfTurn() {
    return ~(threadId() << 32 | (turn & 0xffff_ffffL));
  }

  @Override
  public void run() {
    slot.thread = this;
    slot.state = Slot.IDLE;
    boolean ended = false;
    try {
      while (runNext()) {
        slot.state = Slot.IDLE;
      }
      ended = true; // and somebody else may have the slot by now
    } finally {
      if (!ended) {
        slot.state = Slot.ABSENT;
      }
    }
  }

  /**
   * In a method of its own: a variable would keep the last body for as long as there is no next.
   */
  private boolean runNext() {
    Runnable body = slot.await(keepAliveNanos);
    if (body == null) {
      return false;
    }
    int next = turn + 1;
    turn = next;
    try {
      body.run();
    } catch (Throwable failure) {
      Threads.uncaught(failure);
    } finally {
      becomeNew();
    }
    return true;
  }

  @SuppressWarnings({"ThreadPriorityCheck", "ReferenceEquality"}) // put back; the very loader
  private void becomeNew() {
    ThreadLocals.forget();
    if (!name.equals(getName())) {
      setName(name);
    }
    if (getContextClassLoader() != LOADER) {
      setContextClassLoader(LOADER);
    }
    if (getPriority() != NORM_PRIORITY) {
      setPriority(NORM_PRIORITY);
    }
    setUncaughtExceptionHandler(null);
    Thread.interrupted();
  }
}
