package dev.smartasync.internal.dispatch;

/** What the caller's static type asks for. */
public enum Demand {
  /** A plain value, now. */
  VALUE,
  /** A stage, at once. */
  STAGE,
  /** A {@link dev.smartasync.Smart}: whichever fits the thread. */
  EITHER
}
