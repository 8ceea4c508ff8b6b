package dev.smartasync.examples.sitecheck.cli;

import dev.smartasync.examples.sitecheck.model.Coverage;
import dev.smartasync.examples.sitecheck.model.Report;
import java.util.Optional;

/** The sentences that the reports share. */
final class Wording {
  private Wording() {}

  /** What was visited, and how many broken links that brought. */
  static String summary(Report report) {
    int broken = report.findings().size();
    return "%s read, %s, %s visited: %s."
        .formatted(
            count(report.pages(), "page", "pages"),
            count(report.links(), "link", "links"),
            count(report.addresses(), "address", "addresses"),
            broken == 0 ? "no broken links" : count(broken, "broken link", "broken links"));
  }

  /** Why a report does not tell all; empty if it does. */
  static Optional<String> whatIsMissing(Coverage coverage) {
    return switch (coverage) {
      case ALL -> Optional.empty();
      case LIMITED ->
          Optional.of(
              "Not all was checked: the site has more addresses than --max-addresses allows."
                  + " Raise it.");
      case INTERRUPTED -> Optional.of("Not all was checked: the check was interrupted.");
    };
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
