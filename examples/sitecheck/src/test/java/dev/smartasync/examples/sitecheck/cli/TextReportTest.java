package dev.smartasync.examples.sitecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.examples.sitecheck.model.Coverage;
import dev.smartasync.examples.sitecheck.model.Finding;
import dev.smartasync.examples.sitecheck.model.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static final String LONG_ADDRESS = "https://example.org/" + "a/long/way/".repeat(8);

  private static List<String> lines(int width, String text, String problem) {
    Finding finding = new Finding("docs/page.md", 12, text, LONG_ADDRESS, null, problem);
    Report report = new Report("docs", 1, 1, 1, Coverage.ALL, List.of(finding));
    return TextReport.of(report, width).lines().toList();
  }

  @Test
  void fitsItsTableIntoTheTerminal() {
    for (int width : new int[] {40, 80, 120}) {
      assertThat(lines(width, "a text of several words", "redirects to somewhere"))
          .filteredOn(line -> line.startsWith("|") || line.startsWith("+"))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }
  }

  @Test
  void keepsWhatIsShortWholeAndLosesNothing() {
    List<String> lines = lines(80, "away", "404 Not Found");

    assertThat(lines)
        .anyMatch(it -> it.contains("| docs/page.md:12 | away | https://example.org/"));
    assertThat(lines.toString().chars().filter(it -> it == '/').count())
        .isEqualTo(LONG_ADDRESS.chars().filter(it -> it == '/').count() + 1);
  }

  @Test
  void neverSendsControlSequencesToTheTerminal() {
    assertThat(lines(Integer.MAX_VALUE, "\u001b[2J", "x").toString())
        .contains("?[2J")
        .doesNotContain("\u001b");
  }
}
