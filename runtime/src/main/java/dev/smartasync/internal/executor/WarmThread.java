package dev.smartasync.internal.executor;

import dev.smartasync.internal.OwnMembers;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that runs one body after the other, each as if the thread were new.
 *
 * <p>A slot's {@code state} says what it can take: IDLE, a body right now; a body, nothing; ABSENT,
 * nothing until a thread is started. From IDLE two lead away, each by the same compare-and-set: who
 * hands over a body, and who finds that the thread has idled for too long. So a body is handed only
 * to a thread that is there and has nothing else to do. That thread sees the body before it parks,
 * or is unparked after: {@code unpark} is not lost on a thread that is about to park.
 *
 * <p>The thread itself does not look at the time: to wait with a limit sets a timer of the
 * operating system for each body, which takes longer than all else that is done here. The virtual
 * thread that has started it looks now and then whether it idles, and lets it end. It moves IDLE to
 * OVER; to ABSENT only the thread that ends moves it, so that it takes no body of one that comes
 * after it.
 */
final class WarmThread extends Thread {

  /** A place for one warm thread at a time. */
  @SuppressWarnings("ReferenceEquality") // the very states
  static final class Slot {

    /** How often to look during the time for which a thread may idle. */
    private static final int LOOKS = 5;

    private static final Object ABSENT = new Object();
    private static final Object STARTING = new Object();
    private static final Object UNAVAILABLE = new Object();
    private static final Object OVER = new Object();
    private static final @Nullable Object IDLE = null;

    private static final VarHandle STATE =
        OwnMembers.field(MethodHandles.lookup(), "state", Object.class);

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
      WarmThread started;
      try {
        started = new WarmThread(this, name);
        started.start();
      } catch (Throwable failure) {
        state = UNAVAILABLE; // to try again with each call would cost more than the threads save
        return;
      }
      endWhenIdle(started, keepAliveNanos);
    }

    private void endWhenIdle(WarmThread started, long keepAliveNanos) {
      int seen = started.turn;
      long since = System.nanoTime();
      while (started.isAlive()) {
        LockSupport.parkNanos(this, keepAliveNanos / LOOKS);
        int turn = started.turn;
        long now = System.nanoTime();
        if (turn != seen || state != IDLE) {
          seen = turn;
          since = now;
        } else if (now - since >= keepAliveNanos && STATE.compareAndSet(this, IDLE, OVER)) {
          LockSupport.unpark(thread); // which is the one that idled
          return;
        }
      }
    }

    /** Waits for a body; returns null when there has been none for too long. */
    private @Nullable Runnable await() {
      while (true) {
        Thread.interrupted(); // which may come from who still thinks of the last body
        Object now = state;
        if (now instanceof Runnable body) {
          return body;
        }
        if (now == OVER) {
          state = ABSENT;
          return null;
        }
        LockSupport.park(this);
      }
    }
  }

  private static final @Nullable ClassLoader LOADER = WarmThread.class.getClassLoader();

  private final Slot slot;
  private final String name;
  private volatile int turn;

  private WarmThread(Slot slot, String name) {
    super(null, null, name, 0, false);
    this.slot = slot;
    this.name = name;
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
    Runnable body = slot.await();
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
