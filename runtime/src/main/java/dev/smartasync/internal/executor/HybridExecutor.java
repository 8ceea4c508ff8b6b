package dev.smartasync.internal.executor;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs each body at once: on a thread that is warm where the caller makes one call at a time, on a
 * new virtual thread otherwise.
 *
 * <p>To wake a platform thread that waits costs half of what a virtual thread costs whose carrier
 * has to be woken, and spins before it sleeps again. A thousand virtual threads, on the other hand,
 * share a few carriers that stay awake, where each body on a platform thread costs a switch. So
 * what counts is whether the last body that the same caller started has ended when it starts the
 * next: it has where the caller waits for each, and has not within a burst. After {@link #CALM}
 * calls of the first kind in a row, bodies go to warm threads, until the first of the other kind.
 *
 * <p><b>It makes progress.</b> No body waits for another: a warm thread takes one only while it has
 * none (see {@link WarmThread}), and what finds no such thread gets a virtual thread of its own. A
 * body that blocks takes a warm thread away from those that come later, which are served by the
 * next one, or by virtual threads: they are slower, and never stuck. So whatever a body waits for
 * may run on this executor, to any depth.
 *
 * <p><b>Bodies do not see each other.</b> After each, the thread loses all thread-locals, a pending
 * interrupt, and what the body has set on the thread itself. A JVM that does not allow the first
 * gets no such executor; see {@link Threads#PER_BODY}.
 *
 * <p>What is noted of callers is written without synchronisation, and several share a note: it
 * decides which of two right ways is taken, and nothing else.
 */
public final class HybridExecutor implements Executor {

  private static final int CALM = 16;
  private static final int NOTES = 16;
  private static final int MOST_WARM = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);

  /** What is known of those who call from some threads. */
  private static final class Note {
    private @Nullable Runnable unfinished;
    private int calls;

    /** Notes a call; returns whether many have come one at a time. */
    boolean isCalm(Runnable body) {
      calls = unfinished == null ? Math.min(calls + 1, CALM) : 0;
      unfinished = body;
      return calls == CALM;
    }

    @SuppressWarnings("ReferenceEquality") // the very body
    void ended(Runnable body) {
      if (unfinished == body) {
        unfinished = null;
      }
    }
  }

  private final Note[] notes = new Note[NOTES];
  private final WarmThread.Slot[] slots = new WarmThread.Slot[MOST_WARM];
  private final long keepAliveNanos;

  /**
   * Creates an executor without threads.
   *
   * @param keepAliveNanos how long a warm thread waits for its next body before it ends
   */
  public HybridExecutor(long keepAliveNanos) {
    this.keepAliveNanos = keepAliveNanos;
    for (int i = 0; i < NOTES; i++) {
      notes[i] = new Note();
    }
    for (int i = 0; i < MOST_WARM; i++) {
      slots[i] = new WarmThread.Slot();
    }
  }

  @Override
  public void execute(Runnable body) {
    long caller = Threads.idOfUse(Thread.currentThread());
    if (note(caller).isCalm(body) && handToWarmThread(body)) {
      return;
    }
    try {
      Threads.startVirtual(body);
    } catch (Throwable failure) {
      ended(body, caller);
      throw failure;
    }
  }

  private boolean handToWarmThread(Runnable body) {
    for (WarmThread.Slot slot : slots) {
      if (slot.hand(body)) {
        return true;
      }
    }
    for (int i = 0; i < slots.length; i++) {
      if (slots[i].start("smartasync-warm-" + i, keepAliveNanos)) {
        break;
      }
    }
    return false;
  }

  /** To be told, before its caller can know, that a body has ended or will never start. */
  public void ended(Runnable body, long caller) {
    note(caller).ended(body);
  }

  private Note note(long caller) {
    return notes[(int) caller & (NOTES - 1)];
  }

  @Override
  public String toString() {
    return "a thread per body";
  }
}
