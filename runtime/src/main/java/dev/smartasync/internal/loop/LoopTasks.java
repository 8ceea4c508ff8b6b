package dev.smartasync.internal.loop;

import dev.smartasync.internal.OwnMembers;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a loop: any thread adds them, the loop's thread takes them in the order in which
 * they were added, and none is added once it was closed.
 *
 * <p>They are pushed onto a stack, which the loop's thread takes as a whole and turns over. What
 * closes it is put in the stack's place, in the same step that takes the last tasks: so none comes
 * in between, to be lost.
 */
final class LoopTasks {

  private static final Link CLOSED = new Link(() -> {});

  private static final VarHandle ADDED =
      OwnMembers.field(MethodHandles.lookup(), "added", Link.class);

  /** The latest, and after it those before; {@link #CLOSED} in the end. */
  private volatile @Nullable Link added;

  /** What was taken and is polled next: the oldest, and after it those that came later. */
  private @Nullable Link first;

  /** The latest of what was taken, if {@link #first} is there. */
  private Link last = CLOSED;

  private static final class Link {

    private final Runnable task;
    private @Nullable Link next;

    Link(Runnable task) {
      this.task = Objects.requireNonNull(task);
    }
  }

  /** Adds a task; returns false if this was closed. */
  boolean add(Runnable task) {
    Link link = new Link(task);
    while (true) {
      Link before = added;
      if (before == CLOSED) {
        return false;
      }
      link.next = before;
      if (ADDED.compareAndSet(this, before, link)) {
        return true;
      }
    }
  }

  /** Returns the oldest task, or null if there is none. */
  @Nullable Runnable poll() {
    if (first == null && added != null && added != CLOSED) {
      turnOver((Link) ADDED.getAndSet(this, null));
    }
    Link oldest = first;
    if (oldest == null) {
      return null;
    }
    first = oldest.next;
    if (first == null) {
      last = CLOSED; // or the task would be kept until the next one
    }
    return oldest.task;
  }

  /** Takes no more tasks; those that are there are left to be polled. */
  void close() {
    Link stack = (Link) ADDED.getAndSet(this, CLOSED);
    if (stack != null && stack != CLOSED) {
      turnOver(stack);
    }
  }

  private void turnOver(Link latest) {
    Link oldest = latest;
    Link next = latest.next;
    latest.next = null;
    while (next != null) {
      Link older = next;
      next = older.next;
      older.next = oldest;
      oldest = older;
    }
    append(oldest, latest);
  }

  private void append(Link oldest, Link latest) {
    if (first == null) {
      first = oldest;
    } else {
      last.next = oldest;
    }
    last = latest;
  }
}
