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
  FAILED(3);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** A broken link is certain, even where not all was checked. */
  static ExitStatus of(Report report) {
    if (!report.findings().isEmpty()) {
      return BROKEN;
    }
    return switch (report.coverage()) {
      case ALL -> CLEAN;
      case LIMITED -> FAILED;
    };
  }

  /** The number that the process exits with. */
  public int code() {
    return code;
  }
}
