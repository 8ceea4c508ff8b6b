package dev.smartasync.spi;

/** How a call gets from its caller to the body. */
public enum Crossing {
  /** The method is called directly and its own result is handed on. */
  PASS_THROUGH,
  /** The method is called and the caller's thread waits for its stage. */
  AWAIT,
  /** The blocking body runs on another thread. */
  OFFLOAD,
  /** The blocking body runs on the caller's thread and its outcome is put into a future. */
  INLINE,
  /** The call is refused before its body starts. */
  REFUSE
}
