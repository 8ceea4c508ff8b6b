package dev.smartasync.examples.sitecheck.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks subjects, and holds what was found against what is there. */
final class Verdicts {
  private final PrintStream out;
  private boolean asExpected = true;

  Verdicts(PrintStream out) {
    this.out = out;
  }

  void check(List<Subject> subjects, Way way) throws IOException, InterruptedException {
    for (Subject subject : subjects) {
      long start = System.nanoTime();
      Checked checked = way.check(subject);
      double seconds = (System.nanoTime() - start) / 1e9;
      out.printf(
          Locale.ROOT,
          "   %-32s %,6d addresses in %4.1f s: %s%n",
          subject.target(),
          checked.addresses(),
          seconds,
          verdict(subject, checked));
      differences("broken:      ", checked.found(), subject.faults());
      differences("not noticed: ", subject.faults(), checked.found());
    }
  }

  /** Whether each subject had exactly the faults it was expected to have. */
  boolean asExpected() {
    return asExpected;
  }

  private static String verdict(Subject subject, Checked checked) {
    int found = checked.found().size();
    if (subject.faults().isEmpty()) {
      return found == 0 ? "no broken links" : found + " broken links";
    }
    return checked.found().equals(subject.faults())
        ? "all %d planted faults found, and nothing else".formatted(found)
        : "%d broken links, %d were planted".formatted(found, subject.faults().size());
  }

  private void differences(String what, Set<Fault> present, Set<Fault> absent) {
    Set<Fault> difference = new HashSet<>(present);
    difference.removeAll(absent);
    for (Fault fault : difference) {
      asExpected = false;
      out.printf("     %s%s -> %s%n", what, fault.page(), fault.written());
    }
  }
}
