package dev.smartasync.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.smartasync.benchmarks.AwaitReady;
import dev.smartasync.benchmarks.probe.LoopGap;
import dev.smartasync.benchmarks.probe.Pending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** From a run to the page, as {@code ./bench} does it. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ReportTest {

  private static final Path COMMITTED_RUN = Path.of("results", "full");
  private static final Path COMMITTED_PAGE = Path.of("..", "docs", "performance.md");

  @TempDir static Path directory;

  private static String page;

  @BeforeAll
  @Timeout(value = 3, unit = TimeUnit.MINUTES) // that of the class is for tests only
  static void run() throws Exception {
    new Runner(
            new OptionsBuilder()
                .include(AwaitReady.class.getName() + "\\.(byHand|facade|join)$")
                .addProfiler(GCProfiler.class)
                .forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(50))
                .measurementIterations(2)
                .measurementTime(TimeValue.milliseconds(50))
                .resultFormat(ResultFormatType.JSON)
                .result(directory.resolve("pinned.json").toString())
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build())
        .run();
    Pending.main(new String[] {directory.toString(), "10", "1"});
    LoopGap.main(new String[] {directory.toString(), "10", "20", "1"});
    Machine.main(new String[] {"quick", "pinned", directory.toString()});
    Path file = directory.resolve("performance.md");
    Files.createDirectories(directory.resolve("performance"));
    Files.writeString(directory.resolve("performance/Gone.svg"), "of an earlier run");
    Report.main(new String[] {directory.toString(), file.toString()});
    page = Files.readString(file);
  }

  @Test
  @DisplayName(
      "A crossing has a table, with each contender beside hand-written code and the facade")
  void crossing() {
    assertThat(page)
        .contains("### " + Crossing.of("AwaitReady").title())
        .containsPattern(
            "\\| \\*\\*SmartAsync\\*\\*, generated facade \\| caller platform \\| [\\d.,]+ [nµm]s"
                + " \\| [\\d.,]+ [nµm]s – [\\d.,]+ [nµm]s \\| [\\d.,]+ \\|  \\|")
        .containsPattern("\\| `join\\(\\)` \\|.* [nµm]s \\| [\\d.,]+ \\| [\\d.,]+ \\|");
  }

  @Test
  @DisplayName("Programs have their tables, too")
  void programs() {
    assertThat(page)
        .contains("### " + Crossing.of("PendingTime").title(), "| pending 10 |")
        .contains("### " + Crossing.of("LoopGap").title(), "longest gap", "99 % of gaps, by time");
  }

  @Test
  @DisplayName("Each budget has a line: what was measured, or that it was not")
  void budgets() throws IOException {
    Results results = Results.read(directory);
    assertThat(Budgets.all())
        .filteredOn(budget -> budget.check(results).isPresent())
        .extracting(budget -> budget.subject().key())
        .contains("AwaitReady", "PendingTime");
    for (Budget budget : Budgets.all()) {
      boolean measured = budget.check(results).isPresent();
      assertThat(page.lines().filter(line -> line.contains("| " + budget.goal() + " |")).toList())
          .as(budget.goal())
          .isNotEmpty()
          .anyMatch(line -> line.contains("not measured in this run") != measured);
    }
  }

  @Test
  @DisplayName("A plot is drawn for each crossing, and shown")
  void plots() throws IOException {
    for (String crossing : List.of("AwaitReady", "PendingTime", "LoopGap")) {
      assertThat(page).contains("](performance/" + crossing + ".svg)");
      assertThat(Files.readString(directory.resolve("performance/" + crossing + ".svg")))
          .contains("<svg", Crossing.of(crossing).title());
    }
    assertThat(directory.resolve("performance/Gone.svg")).doesNotExist();
  }

  @Test
  @DisplayName("Where nothing could be pinned, the page does not say that anything was")
  void unpinned(@TempDir Path elsewhere) throws IOException {
    Files.copy(directory.resolve("pinned.json"), elsewhere.resolve("warm.json"));
    Machine.main(new String[] {"quick", "unpinned", elsewhere.toString()});

    assertThat(Report.page(elsewhere, elsewhere.resolve("performance.md")))
        .contains("Nothing could be pinned", Crossing.of("AwaitReady").title() + ", with warm")
        .doesNotContainIgnoringCase("is pinned", ", pinned", "*Pinned*");
    assertThat(page).contains("*Pinned*", "measured, pinned,");
  }

  @Test
  @DisplayName("The commit is shown where the run has recorded one, and else nothing")
  void commit(@TempDir Path elsewhere) throws IOException {
    Machine.main(new String[] {"quick", "pinned", elsewhere.toString(), "0a1b2c"});

    assertThat(Report.page(elsewhere, elsewhere.resolve("performance.md")))
        .contains("| commit | 0a1b2c |");
    assertThat(page).doesNotContain("| commit |");
  }

  @Test
  @DisplayName("A spread is from quartile to quartile, whatever the order")
  void spread() {
    assertThat(Spread.of(new double[] {5, 1, 4, 2, 3})).isEqualTo(new Spread(2, 4));
    assertThat(Spread.of(new double[] {2, 1})).isEqualTo(new Spread(1.25, 1.75));
    assertThat(Spread.of(new double[] {7})).isEqualTo(new Spread(7, 7));
  }

  @Test
  @DisplayName("The page in the documentation is what the figures beside it say")
  void committedPage() throws IOException {
    assertThat(Report.page(COMMITTED_RUN, COMMITTED_PAGE))
        .as("./bench report writes it")
        .isEqualTo(Files.readString(COMMITTED_PAGE))
        .doesNotContain("not known yet");
  }

  @Test
  @DisplayName("A reason is given for what has a budget, and has no figures of its own")
  void reasons() throws IOException {
    Map<String, String> reasons = Report.reasons();
    assertThat(
            Budgets.all().stream()
                .flatMap(budget -> budget.scopes().stream().map(Budget.Scope::key))
                .collect(Collectors.toSet()))
        .containsAll(reasons.keySet());
    assertThat(reasons.values())
        .noneMatch(reason -> reason.matches(".*\\d\\s*(ns|µs|ms|s|B|KB|MB|%|×)\\b.*"));
  }

  @Test
  @DisplayName("Figures are read and written in the unit that fits")
  void quantities() {
    assertThat(Quantity.TIME.text(1.234)).isEqualTo("1.23 ns");
    assertThat(Quantity.TIME.text(31_400)).isEqualTo("31.4 µs");
    assertThat(Quantity.TIME.text(5.08e9)).isEqualTo("5.08 s");
    assertThat(Quantity.SIZE.text(1e-5)).isEqualTo("0 B");
    assertThat(Quantity.SIZE.text(150 * 1024)).isEqualTo("150 KB");
    assertThat(Quantity.factor("us/op")).isEqualTo(1e3, within(0.0));
    assertThat(Quantity.of("ms/op")).isEqualTo(Quantity.TIME);
  }

  @Test
  @DisplayName("Bytes that the profiler leaves behind are no miss; a share of what was made is one")
  void bytesWithin() {
    assertThat(Quantity.SIZE.within(0.4, 0)).isTrue();
    assertThat(Quantity.SIZE.within(24.4, 24)).isTrue();
    assertThat(Quantity.SIZE.within(24.6, 24)).isFalse();
    assertThat(Quantity.SIZE.within(0.56, 0.53)).isFalse();
  }
}
