package dev.smartasync.examples.sitecheck.cli;

import dev.smartasync.examples.sitecheck.model.Finding;
import dev.smartasync.examples.sitecheck.model.Report;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A report for browsers. It is built as a document, never as text, so all of it is escaped. */
final class HtmlReport {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
      body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; padding: .5rem .75rem; vertical-align: top; }
      td { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
      td { overflow-wrap: anywhere; }
      .problem { color: light-dark(#b3261e, #ff8a80); }
      """;

  private HtmlReport() {}

  static String of(Report report) {
    Document html = Document.createShell("");
    html.title("Links of " + report.site());
    html.head().prependElement("meta").attr("charset", "utf-8");
    html.head()
        .appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width");
    html.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(STYLE));
    Element body = html.body();
    body.appendElement("h1").text("Links of " + report.site());
    body.appendElement("p").text(Wording.summary(report));
    Wording.whatIsMissing(report.coverage())
        .ifPresent(missing -> body.appendElement("p").addClass("problem").text(missing));
    if (!report.findings().isEmpty()) {
      table(body, report.findings());
    }
    return "<!doctype html>\n" + html.outerHtml();
  }

  private static void table(Element body, List<Finding> findings) {
    Element table = body.appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    for (String column : List.of("Where", "Link", "Leads to", "Problem")) {
      head.appendElement("th").attr("scope", "col").text(column);
    }
    Element rows = table.appendElement("tbody");
    for (Finding finding : findings) {
      Element row = rows.appendElement("tr");
      row.appendElement("td").text(finding.where());
      row.appendElement("td").text(finding.text());
      row.appendElement("td").text(finding.written());
      row.appendElement("td").addClass("problem").text(finding.problem());
    }
  }
}
