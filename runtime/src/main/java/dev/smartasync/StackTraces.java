package dev.smartasync;

/** Which exception a caller sees when a body failed on another thread. */
public enum StackTraces {
  /** The instance that the body threw, unchanged: the default. */
  ORIGINAL,
  /**
   * A copy of the same type for each caller, with the caller's frames joined to the worker's: for
   * who waits, the frames where it waits; for who got a future of SmartAsync's, those of the call.
   * A method's own future is handed on as it is, and so are its failures.
   *
   * <p>A copy has the same message, cause and suppressed failures. The original is kept where the
   * type cannot be copied: it has fields of its own (those of {@code java.sql.SQLException} are
   * known), no customary constructor ({@code (String, Throwable)}, {@code (String)}, {@code
   * (Throwable)} or none) that can be called, or no stack. To know its frames, each call that may
   * fail elsewhere takes a stack trace: microseconds, and some hundred bytes until it settles.
   */
  STITCHED
}
