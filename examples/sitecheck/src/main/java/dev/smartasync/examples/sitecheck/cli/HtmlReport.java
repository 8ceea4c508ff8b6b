package dev.smartasync.examples.sitecheck.cli;

import dev.smartasync.examples.sitecheck.ManifestVersion;
import dev.smartasync.examples.sitecheck.model.Finding;
import dev.smartasync.examples.sitecheck.model.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A report for browsers. It is built as a document, never as text, so all of it is escaped. */
final class HtmlReport {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.ENGLISH);

  private HtmlReport() {}

  static String of(Report report, ZonedDateTime checked) {
    Document html = Document.createShell("");
    html.title("Links of " + report.site());
    Element head = html.head();
    head.prependElement("meta").attr("charset", "utf-8");
    head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width");
    head.appendElement("style").appendChild(new DataNode(style()));
    Element body = html.body();
    body.appendElement("h1").text("Links of " + report.site());
    body.appendElement("p").text(Wording.summary(report));
    Wording.whatIsMissing(report.coverage())
        .ifPresent(missing -> body.appendElement("p").addClass("problem").text(missing));
    if (!report.findings().isEmpty()) {
      table(body, report.findings());
    }
    Element footer = body.appendElement("footer").appendText("Checked on ");
    footer.appendElement("time").attr("datetime", instant(checked)).text(DATE.format(checked));
    footer.appendText(" by " + ManifestVersion.text() + ".");
    return "<!doctype html>\n" + html.outerHtml();
  }

  private static void table(Element body, List<Finding> findings) {
    Element table = body.appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    for (String column : List.of("Where", "Link", "Written as", "Leads to", "Problem")) {
      head.appendElement("th").attr("scope", "col").text(column);
    }
    Element rows = table.appendElement("tbody");
    for (Finding finding : findings) {
      Element row = rows.appendElement("tr");
      cell(row, "Where").addClass("address").text(finding.where());
      cell(row, "Link").text(finding.text());
      cell(row, "Written as").addClass("address").text(finding.written());
      Element address = cell(row, "Leads to").addClass("address");
      if (finding.address() != null) {
        address.appendElement("a").attr("href", finding.address()).text(finding.address());
      }
      cell(row, "Problem").addClass("problem").text(finding.problem());
    }
  }

  /** The label is shown where the screen is too narrow for columns. */
  private static Element cell(Element row, String label) {
    return row.appendElement("td").attr("data-label", label);
  }

  private static String instant(ZonedDateTime time) {
    return DateTimeFormatter.ISO_INSTANT.format(time);
  }

  private static String style() {
    try (InputStream style = HtmlReport.class.getResourceAsStream("report.css")) {
      if (style == null) {
        throw new IllegalStateException("report.css is missing beside " + HtmlReport.class);
      }
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
