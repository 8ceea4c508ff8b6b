package dev.smartasync.spi;

import org.jspecify.annotations.Nullable;

/**
 * Carries one kind of caller context, such as a thread-local, to the thread that runs an offloaded
 * body.
 *
 * <p>{@link #capture} runs on the caller's thread for each offloaded call; {@link Snapshot#restore}
 * and {@link Scope#close} run on the worker, before and after the body. A {@code restore} that
 * throws fails the call before its body starts; a {@code close} that throws is reported to the
 * {@link CallListener}. Null in place of a snapshot fails the call, and in place of a scope is
 * reported. All scopes that were opened are closed, in reverse order.
 */
@FunctionalInterface
public interface ContextPropagator {

  /**
   * Takes a snapshot of the caller's context.
   *
   * @return the snapshot
   */
  Snapshot capture();

  /**
   * Returns what the current thread carries of this context, to be compared by {@code equals}: on a
   * worker it has to be the same before and after a body. Only asked where leaks are looked for;
   * see {@link dev.smartasync.SmartRuntime.Builder#leakCheck}. What it throws is reported to the
   * {@link CallListener}; the body's outcome stands.
   *
   * @return what the thread carries; always null, as by default, is not checked
   */
  default @Nullable Object carried() {
    return null;
  }

  /** A caller's context at the time of a call. */
  @FunctionalInterface
  interface Snapshot {

    /**
     * Puts the context in place on the current thread. Where the caller had no value, the thread's
     * own is cleared.
     *
     * @return the scope that puts back what the thread had before
     */
    Scope restore();
  }

  /** A context that is in place until closed. */
  @FunctionalInterface
  interface Scope extends AutoCloseable {

    /** Puts back what the thread had before. */
    @Override
    void close();
  }
}
