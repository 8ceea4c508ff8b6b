package dev.smartasync.internal.dispatch;

/** Whether a method blocks or returns a stage. */
public enum Colour {
  /** It blocks until its value is there. */
  BLOCKING,
  /** It returns at once, with a stage. */
  ASYNCHRONOUS
}
