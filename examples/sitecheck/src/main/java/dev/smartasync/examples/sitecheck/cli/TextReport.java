package dev.smartasync.examples.sitecheck.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.smartasync.examples.sitecheck.model.Finding;
import dev.smartasync.examples.sitecheck.model.Report;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** A report for a terminal. */
final class TextReport {
  private static final List<ColumnData<Finding>> COLUMNS =
      List.of(
          column("where", 48, Finding::where),
          column("link", 32, Finding::text),
          column("leads to", 56, Finding::written),
          column("problem", 48, Finding::problem));

  private TextReport() {}

  static String of(Report report) {
    StringJoiner lines = new StringJoiner(System.lineSeparator());
    if (!report.findings().isEmpty()) {
      lines.add(AsciiTable.getTable(report.findings(), COLUMNS));
    }
    lines.add(report.site() + ": " + Wording.summary(report));
    Wording.whatIsMissing(report.coverage()).ifPresent(lines::add);
    return lines.toString();
  }

  private static ColumnData<Finding> column(
      String header, int width, Function<Finding, String> text) {
    return new Column()
        .header(header)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT)
        .maxWidth(width)
        .with(finding -> printable(text.apply(finding)));
  }

  /** A page must not be able to send control sequences to the terminal. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
