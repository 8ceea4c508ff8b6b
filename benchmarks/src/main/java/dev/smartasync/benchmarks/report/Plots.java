package dev.smartasync.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The plots of a run, as SVG: one for each crossing, named after the class that measured it. Those
 * of an earlier run go.
 */
final class Plots {

  private static final int MOST_COLOURS = 4;

  private final Results results;
  private final Path directory;

  Plots(Results results, Path directory) {
    this.results = results;
    this.directory = directory;
  }

  void draw() throws IOException {
    Files.createDirectories(directory);
    try (var stale = Files.newDirectoryStream(directory, "*.svg")) {
      for (Path file : stale) {
        Files.delete(file);
      }
    }
    for (String crossing : results.crossings(Setting.PINNED)) {
      bars(
          crossing,
          "× " + Contender.plain(Contender.byHand(crossing)) + " (less is better)",
          OptionalDouble.of(1),
          results.of(Setting.PINNED, crossing).stream()
              .filter(measured -> !measured.contender().equals(Contender.BY_HAND))
              .filter(measured -> results.beside(measured, Contender.BY_HAND).isPresent())
              .toList(),
          this::ratio);
    }
    for (String program : List.of("LoopGap", "StartUp", "CompileTime")) {
      bars(
          program,
          "ms (less is better)",
          OptionalDouble.empty(),
          results.of(Setting.PROGRAM, program),
          Plots::millis);
    }
    bars(
        "Detection",
        "ns (less is better)",
        OptionalDouble.empty(),
        results.of(Setting.PINNED, "Detection"),
        Measurement::figure);
    lines(
        "PendingTime",
        "ms until all have completed",
        measured -> millis(measured) * pending(measured));
    lines("PendingHeap", "bytes for each", Measurement::figure);
  }

  private double ratio(Measurement measured) {
    return measured.figure() / results.beside(measured, Contender.BY_HAND).orElseThrow().figure();
  }

  private static double millis(Measurement measured) {
    return measured.figure() / Quantity.factor("ms");
  }

  private static double pending(Measurement measured) {
    return Double.parseDouble(measured.params().getOrDefault("pending", "1"));
  }

  /** The colours tell where it was measured; who did it, where there are too many places. */
  private void bars(
      String crossing,
      String unit,
      OptionalDouble from,
      List<Measurement> measurements,
      ToDoubleFunction<Measurement> figure)
      throws IOException {
    boolean many = measurements.stream().map(Measurement::where).distinct().count() > MOST_COLOURS;
    DefaultCategoryDataset figures = new DefaultCategoryDataset();
    measurements.stream()
        .filter(measured -> figure.applyAsDouble(measured) > 0) // the axis is logarithmic
        .sorted(Comparator.comparing(Params::of).thenComparing(Contender.ORDER))
        .forEach(measured ->
            figures.addValue(
                figure.applyAsDouble(measured),
                many ? label(measured) : measured.where(),
                many ? measured.where() : label(measured)));
    if (figures.getRowCount() > 0) {
      write(Chart.bars(Crossing.of(crossing).title(), unit, from, figures), crossing);
    }
  }

  private void lines(String crossing, String unit, ToDoubleFunction<Measurement> figure)
      throws IOException {
    XYSeriesCollection lines = new XYSeriesCollection();
    for (Measurement measured : results.of(Setting.PROGRAM, crossing)) {
      if (lines.getSeriesIndex(label(measured)) < 0) {
        lines.addSeries(new XYSeries(label(measured)));
      }
      lines.getSeries(label(measured)).add(pending(measured), figure.applyAsDouble(measured));
    }
    if (lines.getSeriesCount() > 0) {
      write(
          Chart.lines(Crossing.of(crossing).title(), "calls pending at once", unit, lines),
          crossing);
    }
  }

  private static String label(Measurement measured) {
    return Contender.plain(Contender.of(measured).label());
  }

  private void write(Chart chart, String crossing) throws IOException {
    chart.write(directory.resolve(crossing + ".svg"));
  }
}
