package dev.smartasync;

/**
 * What happens when a plain value is demanded on an event loop. Waiting on a loop for a future of
 * this library that needs that very loop to complete is refused under every policy; a method's own
 * stage cannot be told, and can hang a loop that is allowed to wait.
 */
public enum EventLoopPolicy {
  /**
   * The call fails with {@link BlockingCallRefusedException} before its body starts: the default.
   */
  REFUSE,
  /** The call goes ahead; the first time for each operation a warning is logged. */
  WARN,
  /** The call goes ahead. */
  ALLOW
}
