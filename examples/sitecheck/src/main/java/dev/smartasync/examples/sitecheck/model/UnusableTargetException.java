package dev.smartasync.examples.sitecheck.model;

/** The user asked to have something checked that cannot be: the message says what, why, and how. */
public final class UnusableTargetException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** Says what is wrong, then how to put it right. */
  public UnusableTargetException(String problem, String remedy) {
    super(problem + " " + remedy);
  }
}
