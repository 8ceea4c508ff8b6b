package dev.smartasync.examples.sitecheck.cli;

/** What the command tells the shell. Wrong use is 2, as for most commands. */
public enum ExitStatus {
  /** All links lead somewhere. */
  CLEAN(0),
  /** At least one link is broken. */
  BROKEN(1),
  /** The command was used wrongly. */
  WRONG_USE(2),
  /** The check could not be done. */
  FAILED(3);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** The number that the process exits with. */
  public int code() {
    return code;
  }
}
