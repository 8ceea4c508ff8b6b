package dev.smartasync;

import java.io.Serial;

/**
 * A plain value was demanded on a thread that must not block. The message names the operation, the
 * thread, the detector that recognised the loop, and the ways out. The body has not started.
 */
public class BlockingCallRefusedException extends IllegalStateException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates the exception. Facades throw it; whoever implements or mocks one by hand can, too.
   *
   * @param message what was refused, why, and what to call instead
   */
  public BlockingCallRefusedException(String message) {
    super(message);
  }
}
