package dev.smartasync.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table of a Markdown page, without the columns that have nothing in them. */
final class Table {

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  /** A column is of text if its heading begins with a colon, and of figures otherwise. */
  Table(String... headings) {
    this.headings = List.of(headings);
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  @Override
  public String toString() {
    int[] columns =
        IntStream.range(0, headings.size())
            .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
            .toArray();
    StringBuilder text = new StringBuilder();
    List<String> names = headings.stream().map(heading -> heading.replace(":", "")).toList();
    List<String> alignments =
        headings.stream().map(heading -> heading.startsWith(":") ? "---" : "---:").toList();
    append(text, names, columns);
    append(text, alignments, columns);
    rows.forEach(row -> append(text, row, columns));
    return text.toString();
  }

  private static void append(StringBuilder text, List<String> cells, int[] columns) {
    for (int column : columns) {
      text.append("| ").append(cells.get(column)).append(' ');
    }
    text.append("|\n");
  }
}
