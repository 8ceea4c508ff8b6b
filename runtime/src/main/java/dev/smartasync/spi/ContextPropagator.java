package dev.smartasync.spi;

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
