package dev.smartasync.frameworks.evidence;

import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/** What was shown, as Markdown: a row for each version of a framework, a column for each fact. */
final class Table {
  private record Row(Framework framework, String version) implements Comparable<Row> {
    private static final Comparator<Row> ORDER =
        Comparator.comparing(Row::framework).thenComparing(Row::number);

    /** That of the JDK, which has but one row, counts as none. */
    private Version number() {
      return Version.parse(Character.isDigit(version.charAt(0)) ? version : "0");
    }

    @Override
    public int compareTo(Row other) {
      return ORDER.compare(this, other);
    }
  }

  private Table() {}

  /** Returns the lines; a cell is filled if some test passed for it and none failed. */
  static List<String> of(List<Result> results) {
    Map<Row, Set<Fact>> passed = new TreeMap<>();
    Map<Row, Set<Fact>> failed = new TreeMap<>();
    for (Result result : results) {
      Row row = new Row(result.framework(), result.version());
      Map<Row, Set<Fact>> by =
          switch (result.outcome()) {
            case PASSED -> passed;
            case FAILED -> failed;
          };
      by.computeIfAbsent(row, key -> EnumSet.noneOf(Fact.class)).add(result.fact());
    }
    failed.forEach((row, facts) -> passed.getOrDefault(row, Set.of()).removeAll(facts));
    List<String> lines = new ArrayList<>(head());
    passed.forEach((row, facts) -> lines.add(line(row, facts)));
    return lines;
  }

  private static List<String> head() {
    StringJoiner titles = new StringJoiner(" | ", "| Framework | Version | ", " |");
    StringJoiner rule = new StringJoiner("|", "|---|---|", "|");
    for (Fact fact : Fact.values()) {
      titles.add(fact.title());
      rule.add("---");
    }
    return List.of(titles.toString(), rule.toString());
  }

  private static String line(Row row, Set<Fact> facts) {
    StringJoiner line =
        new StringJoiner(
            " | ", "| " + row.framework().title() + " | " + row.version() + " | ", " |");
    for (Fact fact : Fact.values()) {
      line.add(facts.contains(fact) ? "yes" : "");
    }
    return line.toString();
  }
}
