package dev.smartasync.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** A table of a Markdown page. The first column is text, the others are figures. */
final class Table {

  private final List<String> lines = new ArrayList<>();

  Table(String... headings) {
    row(headings);
    lines.add("|---|" + "---:|".repeat(headings.length - 1));
  }

  final void row(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
