package dev.smartasync.examples.sitecheck.demo;

import dev.smartasync.examples.sitecheck.demo.Checked.Broken;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks subjects, and holds what was found against what is there, and what was found before. */
final class Verdicts {
  private final Map<Subject, List<Broken>> before = new HashMap<>();
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
      boolean same = checked.found().equals(before.put(subject, checked.found()));
      out.printf(
          Locale.ROOT,
          "   %-32s %,6d addresses in %4.1f s: %s%n",
          subject.target(),
          checked.addresses(),
          seconds,
          verdict(subject, checked, same ? "the same " : ""));
      judge(subject, checked, same);
    }
  }

  /** Whether each subject had exactly the faults it was expected to have. */
  boolean asExpected() {
    return asExpected;
  }

  private static String verdict(Subject subject, Checked checked, String same) {
    int found = checked.found().size();
    if (subject.faults().isEmpty()) {
      return found == 0
          ? "no broken links"
          : same + (found == 1 ? "1 broken link" : found + " broken links");
    }
    return faults(checked).equals(subject.faults())
        ? same + "%d planted faults found, all of them, and nothing else".formatted(found)
        : same + "%d broken links, %d were planted".formatted(found, subject.faults().size());
  }

  /** What was listed before is not listed again. */
  private void judge(Subject subject, Checked checked, boolean same) {
    List<Broken> unexpected =
        checked.found().stream().filter(it -> !subject.faults().contains(it.fault())).toList();
    Set<Fault> missed = new HashSet<>(subject.faults());
    missed.removeAll(faults(checked));
    asExpected &= unexpected.isEmpty() && missed.isEmpty();
    if (!same) {
      unexpected.forEach(it -> out.println("     " + it));
      missed.forEach(it -> out.printf("     not noticed: %s -> %s%n", it.page(), it.written()));
    }
  }

  private static Set<Fault> faults(Checked checked) {
    return checked.found().stream().map(Broken::fault).collect(Collectors.toSet());
  }
}
