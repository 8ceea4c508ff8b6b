package dev.smartasync.benchmarks.report;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** The page: what was asked, what was measured, and with what. */
final class Page {

  private final Results results;
  private final Machine machine;
  private final Map<String, String> reasons;
  private final Map<String, String> plots;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param reasons why a budget is missed, by the key of its {@link Budget.Scope}
   * @param plots the path of each plot, from the page, by the class that measured it
   */
  Page(Results results, Machine machine, Map<String, String> reasons, Map<String, String> plots) {
    this.results = results;
    this.machine = machine;
    this.reasons = reasons;
    this.plots = plots;
  }

  String text() {
    paragraph("# Performance");
    paragraph(
        "What each crossing costs beside the direct call, the best hand-written code, and what"
            + " others charge for the same work. `./bench "
            + machine.kind()
            + "` has measured it and written this"
            + " page; no figure is typed by hand.");
    if (machine.kind().equals("quick")) {
      paragraph(
          "**This run was short**: its times are rough, and a budget that it misses may be met by"
              + " `./bench full`.");
    }
    run();
    budgets();
    paragraph("## Crossings");
    paragraph(
        "Each figure is the median of JMH's iterations, over all forks, or of a program's rounds."
            + " *Middle half* says between which figures half of them are. *× hand-written* is what it costs relative"
            + " to the best hand-written code; *× facade* what a peer costs relative to the"
            + " generated facade, or, where peers have few threads and a queue, *× bounded* relative to the"
            + " bounded executor, which has as many; *allocated* what it allocates. Where a crossing is measured"
            + " once more in another way, or with ten times as many calls, some contenders are left out.");
    for (Setting setting :
        List.of(
            Setting.PINNED, Setting.WARM, Setting.ONE_CARRIER, Setting.UNPINNED, Setting.BARE)) {
      results.crossings(setting).forEach(crossing -> section(setting, crossing));
    }
    if (!results.crossings(Setting.PROGRAM).isEmpty()) {
      paragraph("## Many at once, and the rest");
      paragraph("Measured by programs that are no microbenchmarks.");
      results.crossings(Setting.PROGRAM).forEach(crossing -> section(Setting.PROGRAM, crossing));
    }
    return text.toString().stripTrailing() + "\n";
  }

  private void run() {
    paragraph("## The run");
    Table table = new Table(":run", ":");
    table.row("date", machine.date());
    String commit = machine.commit();
    if (commit != null) {
      table.row("commit", commit);
    }
    table.row("machine", machine.processor() + ", " + machine.processors() + " processors");
    table.row("system", machine.system());
    table.row("forks", results.forks());
    table.row("JDK", machine.jdk());
    table.row(
        "libraries",
        machine.libraries().entrySet().stream()
            .map(library -> library.getKey() + " " + library.getValue())
            .collect(Collectors.joining(", ")));
    paragraph(table.toString());
    paragraph(
        machine.pinned()
            ? "*Pinned* means that all threads of the program share one processor, so that the cost"
                + " of waking another processor, which depends on the machine and on what else it"
                + " does, is left out."
            : "**Nothing could be pinned on this machine**, so that figures of threads that wake"
                + " each other depend on what else it did.");
    paragraph(
        "*With warm threads* means `--add-opens java.base/java.lang=ALL-UNNAMED`: see"
            + " [offload](how-it-works/offload.md#warm-threads).");
    paragraph("Times depend on the machine. Compare them within one run only.");
  }

  private void budgets() {
    paragraph("## Budgets");
    paragraph(
        "Of all callers that were measured, "
            + (machine.pinned() ? "pinned, " : "")
            + "the one whose figure is worst relative to what it may be; through the generated facade"
            + " unless it says otherwise. Beside warm threads the best peer is the best of the run with their"
            + " flag and of that without it, since it is of use to no peer.");
    BudgetTable table = new BudgetTable(results);
    paragraph(table.toString());
    if (!table.missed().isEmpty()) {
      paragraph("### Why budgets are missed");
      Set<String> lines = new LinkedHashSet<>();
      table.missed().forEach(budget -> lines.add("- " + reason(budget)));
      lines.forEach(this::line);
      line("");
    }
  }

  private String reason(Budget missed) {
    Budget.Scope scope =
        missed.scopes().stream()
            .filter(known -> reasons.containsKey(known.key()))
            .findFirst()
            .orElse(missed.scopes().getFirst());
    return "**"
        + Crossing.of(missed.subject().benchmark()).title()
        + missed.subject().setting().suffix(machine)
        + scope.detail()
        + "**: "
        + reasons.getOrDefault(scope.key(), "not known yet.");
  }

  private void section(Setting setting, String crossing) {
    paragraph("### " + Crossing.of(crossing).title() + setting.suffix(machine));
    String about = Crossing.of(crossing).text();
    if (!about.isEmpty()) {
      paragraph(about);
    }
    paragraph(table(crossing, results.of(setting, crossing)).toString());
    String plot =
        setting != Setting.PINNED && setting != Setting.PROGRAM ? null : plots.get(crossing);
    if (plot != null) {
      paragraph("![" + Crossing.of(crossing).title() + "](" + plot + ")");
    }
  }

  private Table table(String crossing, List<Measurement> measurements) {
    Table table =
        new Table(
            ":contender",
            ":where",
            "median",
            "middle half",
            "× " + Contender.byHand(crossing),
            "× facade",
            "× bounded",
            "allocated");
    measurements.stream()
        .sorted(Comparator.comparing(Params::of).thenComparing(Contender.ORDER))
        .forEach(measured ->
            table.row(
                Contender.of(measured).label(),
                measured.where(),
                measured.quantity().text(measured.figure()),
                spread(measured),
                ratio(measured, Contender.BY_HAND),
                ratioOfPeer(measured, Contender.FACADE),
                ratioOfPeer(measured, Contender.BOUNDED),
                bytes(measured.allocated())));
    return table;
  }

  private static String spread(Measurement measured) {
    return measured
        .spread()
        .filter(it -> it.low() < it.high())
        .map(it -> measured.quantity().text(it.low()) + " – " + measured.quantity().text(it.high()))
        .orElse("");
  }

  private String ratioOfPeer(Measurement measured, String to) {
    return Contender.of(measured.contender()).side() == Contender.Side.PEER
            && results.counterpart(measured).equals(to)
        ? ratio(measured, to)
        : "";
  }

  private String ratio(Measurement measured, String to) {
    return measured.contender().equals(to)
        ? ""
        : results
            .beside(measured, to)
            .map(other -> Quantity.digits(measured.figure() / other.figure()))
            .orElse("");
  }

  private static String bytes(OptionalDouble allocated) {
    return allocated.isPresent() ? Quantity.SIZE.text(allocated.getAsDouble()) : "";
  }

  private void paragraph(String words) {
    line(words.stripTrailing());
    line("");
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
