package dev.smartasync.examples.sitecheck.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What output is shown on. */
final class Screen {
  private static final int NARROWEST = 40;

  private Screen() {}

  /** Whether somebody watches, rather than a file or another command taking the output. */
  static boolean isTerminal() {
    return Ansi.AUTO.enabled();
  }

  /** How many characters fit on a line; no limit where the output goes elsewhere. */
  static int width() {
    String stated = System.getenv("COLUMNS");
    if (stated != null && stated.matches("[1-9]\\d{0,4}")) {
      return Math.max(NARROWEST, Integer.parseInt(stated));
    }
    return isTerminal()
        ? Math.max(NARROWEST, new UsageMessageSpec().autoWidth(true).width())
        : Integer.MAX_VALUE;
  }
}
