package dev.smartasync.internal.engine;

import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A point on {@link System#nanoTime()} by which an operation must have settled. Deadlines nest:
 * while a body runs, its thread carries the earliest deadline around it, and calls inside inherit
 * that.
 */
public final class Deadline {

  private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

  /** Keeps thread-locals out of every crossing until the first timed one. */
  private static volatile boolean inUse;

  private final OperationSpec owner;
  private final long timeoutNanos;
  private final long at;

  /** Whether it is that of a call around this one, perhaps of the same operation. */
  private final boolean outer;

  private Deadline(OperationSpec owner, long timeoutNanos, long at, boolean outer) {
    this.owner = owner;
    this.timeoutNanos = timeoutNanos;
    this.at = at;
    this.outer = outer;
  }

  private Deadline asOuter() {
    return outer ? this : new Deadline(owner, timeoutNanos, at, true);
  }

  /** Returns the deadline that the current thread's work has to meet, or null. */
  public static @Nullable Deadline current() {
    return inUse ? CURRENT.get() : null;
  }

  /**
   * Returns the earlier of the current deadline and one that starts now.
   *
   * @param timeoutNanos positive, or {@link Timeouts#NONE}
   */
  static @Nullable Deadline earliest(OperationSpec operation, long timeoutNanos) {
    Deadline outer = current();
    if (timeoutNanos == Timeouts.NONE) {
      return outer;
    }
    inUse = true;
    Deadline own = new Deadline(operation, timeoutNanos, System.nanoTime() + timeoutNanos, false);
    return outer == null || own.at - outer.at < 0 ? own : outer;
  }

  /**
   * Makes the given deadline the current one, or leaves the current one where none is given, and
   * returns the one before.
   */
  static @Nullable Deadline enter(@Nullable Deadline deadline) {
    Deadline before = current();
    if (deadline != null) {
      CURRENT.set(deadline.asOuter());
    }
    return before;
  }

  /** Puts back what {@link #enter} returned. */
  static void leave(@Nullable Deadline before) {
    if (before != null) {
      CURRENT.set(before);
    } else if (inUse) {
      CURRENT.remove();
    }
  }

  /** Returns the nanoseconds left; zero or less once it has passed. */
  public long remaining() {
    return at - System.nanoTime();
  }

  /** Returns whether it has passed. */
  boolean hasPassed() {
    return remaining() <= 0;
  }

  /** Returns the exception for an operation that did not meet this deadline. */
  TimeoutException expired(OperationSpec operation) {
    return missed(operation, "finish");
  }

  /**
   * Returns the exception for an operation that did not do something by this deadline.
   *
   * @param what the verb and its object
   */
  @SuppressWarnings("ReferenceEquality") // the same operation, not one like it
  TimeoutException missed(OperationSpec operation, String what) {
    String limit = Timeouts.text(timeoutNanos);
    String missed = operation.name() + "() did not " + what;
    return new TimeoutException(
        operation == owner && !outer
            ? missed + " within " + limit
            : missed + " before the deadline of " + owner.name() + "(), " + limit);
  }
}
