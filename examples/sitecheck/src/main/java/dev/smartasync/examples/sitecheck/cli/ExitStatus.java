package dev.smartasync.examples.sitecheck.cli;

import dev.smartasync.examples.sitecheck.model.Report;

/** What the command tells the shell. Wrong use is 2, as for most commands. */
public enum ExitStatus {
  /** All links lead somewhere. */
  CLEAN(0),
  /** At least one link is broken. */
  BROKEN(1),
  /** The command was used wrongly. */
  WRONG_USE(2),
  /** The check could not be done, or not all of it, and no broken link was found. */
  FAILED(3),
  /** The user ended it, as with Ctrl+C. */
  INTERRUPTED(130);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** A broken link is broken, whatever else was not checked. */
  static ExitStatus of(Report report) {
    boolean broken = !report.findings().isEmpty();
    return switch (report.coverage()) {
      case ALL -> broken ? BROKEN : CLEAN;
      case LIMITED -> broken ? BROKEN : FAILED;
      case INTERRUPTED -> INTERRUPTED;
    };
  }

  /** The number that the process exits with. */
  public int code() {
    return code;
  }
}
