package dev.smartasync.spi;

import dev.smartasync.CallerContext;
import org.jspecify.annotations.Nullable;

/**
 * Sees every crossing start and settle, exactly once each, and what went wrong beside the result.
 *
 * <p>Methods run on the thread where the event happens, which can be an event loop: they must be
 * quick and must not block. What they throw is logged and otherwise ignored. A runtime without a
 * listener spends nothing on observation.
 */
public interface CallListener {

  /**
   * A crossing starts; runs on the caller's thread.
   *
   * @param call the call
   */
  default void started(Call call) {}

  /**
   * A crossing has settled. For a future this is when its outcome is handed to it; a cancelled call
   * settles when it is cancelled, though its body may still be running.
   *
   * @param call the call, the same object that {@link #started} got
   * @param settlement how it ended, and where the time went
   */
  default void settled(Call call, Settlement settlement) {}

  /**
   * Something failed that no caller will see: a body that fails after its call was cancelled or
   * timed out, a detector that threw, a context that could not be put back, or one that a body left
   * on its thread, where leaks are looked for.
   *
   * @param what what failed, in words
   * @param failure the failure
   */
  default void reported(String what, Throwable failure) {}

  /**
   * A call that crosses. Calls are equal if they are the same: each call has an object of its own.
   *
   * @param operation the operation, such as {@code Weather.history}
   * @param crossing how it crosses
   * @param caller where the caller is; on an event loop, with the detector that found it
   * @param callerThread the caller's thread
   * @param executor the name of the executor that runs the body, or null where the caller's thread
   *     does
   */
  record Call(
      String operation,
      Crossing crossing,
      CallerContext caller,
      Thread callerThread,
      @Nullable String executor) {

    @Override
    @SuppressWarnings("ReferenceEquality") // two calls may look alike
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /**
   * How a call ended. Queue, run and hop add up to the whole; what the crossing adds to the body's
   * own time is {@code queueNanos + hopNanos}.
   *
   * @param outcome the kind of outcome
   * @param failure the failure, or null for a value
   * @param bodyThread the thread that ran the body, or null where it never started
   * @param queueNanos nanoseconds from the call to the start of its body
   * @param runNanos nanoseconds from the start of the body until its outcome was there
   * @param hopNanos nanoseconds from then until the caller had it
   * @param waitNanos nanoseconds of the whole in which the caller's thread waited for a stage; 0
   *     where the call is no wait
   */
  record Settlement(
      Outcome outcome,
      @Nullable Throwable failure,
      @Nullable Thread bodyThread,
      long queueNanos,
      long runNanos,
      long hopNanos,
      long waitNanos) {}

  /** The kinds of outcome. */
  enum Outcome {
    /** A value, or nothing where the operation returns nothing. */
    VALUE,
    /** The body failed. */
    FAILURE,
    /** The call was cancelled. */
    CANCELLED,
    /** The deadline passed. */
    TIMED_OUT,
    /** The call was refused on an event loop, or rejected by its executor or a closed runtime. */
    REFUSED
  }
}
