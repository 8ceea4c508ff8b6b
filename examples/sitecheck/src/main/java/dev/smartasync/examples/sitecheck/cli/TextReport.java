package dev.smartasync.examples.sitecheck.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.smartasync.examples.sitecheck.model.Finding;
import dev.smartasync.examples.sitecheck.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** A report for a terminal. */
final class TextReport {
  /** The borders of four columns, and a space on each side of what is in them. */
  private static final int AROUND_COLUMNS = 13;

  private static final List<Part> PARTS =
      List.of(
          new Part("where", 48, Finding::where),
          new Part("link", 32, Finding::text),
          new Part("written as", 56, Finding::written),
          new Part("problem", 48, Finding::problem));

  private TextReport() {}

  /** Fits into so many characters a line, if there is a limit. */
  static String of(Report report, int width) {
    StringJoiner lines = new StringJoiner(System.lineSeparator());
    if (!report.findings().isEmpty()) {
      lines.add(table(report.findings(), width));
    }
    lines.add(report.site() + ": " + Wording.summary(report));
    Wording.whatIsMissing(report.coverage()).ifPresent(lines::add);
    return lines.toString();
  }

  private static String table(List<Finding> findings, int width) {
    List<Integer> widths = new ArrayList<>();
    for (Part part : PARTS) {
      widths.add(part.width(findings));
    }
    // The widest gives way first: what is short stays whole.
    while (widths.stream().mapToInt(it -> it).sum() > width - AROUND_COLUMNS) {
      int widest = widths.indexOf(widths.stream().max(Integer::compare).orElseThrow());
      widths.set(widest, widths.get(widest) - 1);
    }
    List<ColumnData<Finding>> columns = new ArrayList<>();
    for (int part = 0; part < PARTS.size(); part++) {
      columns.add(PARTS.get(part).column(widths.get(part)));
    }
    return AsciiTable.getTable(findings, columns);
  }

  private record Part(String header, int most, Function<Finding, String> text) {
    int width(List<Finding> findings) {
      int longest = findings.stream().mapToInt(it -> shown(it).length()).max().orElse(0);
      return Math.min(most, Math.max(header.length(), longest));
    }

    ColumnData<Finding> column(int width) {
      return new Column()
          .header(header)
          .headerAlign(HorizontalAlign.LEFT)
          .dataAlign(HorizontalAlign.LEFT)
          .maxWidth(width + 2)
          .with(this::shown);
    }

    /** A page must not be able to send control sequences to the terminal. */
    private String shown(Finding finding) {
      return text.apply(finding).replaceAll("\\p{Cntrl}", "?");
    }
  }
}
