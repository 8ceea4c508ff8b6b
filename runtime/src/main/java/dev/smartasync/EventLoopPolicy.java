package dev.smartasync;

/**
 * What happens when a plain value is demanded on an event loop. Waiting on a loop for a future that
 * needs that very loop to complete is refused under every policy.
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
