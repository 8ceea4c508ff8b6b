package dev.smartasync;

/** Which exception a caller sees when a body failed on another thread. */
public enum StackTraces {
  /** The instance that the body threw, unchanged: the default. */
  ORIGINAL,
  /**
   * A copy of the same type for each caller, with the caller's frames joined to the worker's; not
   * available in this version.
   */
  STITCHED
}
