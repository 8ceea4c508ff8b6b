package dev.smartasync.examples.sitecheck.demo;

/** The user gave a target that cannot be checked; the message says what is wrong, and the fix. */
final class WrongUseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongUseException(String message) {
    super(message);
  }
}
