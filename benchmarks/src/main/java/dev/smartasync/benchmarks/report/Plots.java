package dev.smartasync.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The plots of a run, as SVG: one for each crossing, named after the class that measured it. */
final class Plots {

  /** Where the bars of times begin: a logarithmic axis has no zero. */
  private static final double LEAST_MILLIS = 0.001;

  private final Results results;
  private final Path directory;

  Plots(Results results, Path directory) {
    this.results = results;
    this.directory = directory;
  }

  void draw() throws IOException {
    Files.createDirectories(directory);
    for (String crossing : results.crossings(Setting.PINNED)) {
      bars(
          crossing,
          "× hand-written",
          1,
          results.of(Setting.PINNED, crossing).stream()
              .filter(measured -> !measured.contender().equals(Contender.BY_HAND))
              .filter(measured -> results.beside(measured, Contender.BY_HAND).isPresent())
              .toList(),
          this::ratio);
    }
    bars("LoopGap", "ms", LEAST_MILLIS, results.of(Setting.PROGRAM, "LoopGap"), Plots::millis);
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

  private void bars(
      String crossing,
      String unit,
      double base,
      List<Measurement> measurements,
      ToDoubleFunction<Measurement> figure)
      throws IOException {
    DefaultCategoryDataset figures = new DefaultCategoryDataset();
    measurements.stream()
        .sorted(Comparator.comparing(Params::of).thenComparing(Contender.ORDER))
        .forEach(measured ->
            figures.addValue(figure.applyAsDouble(measured), measured.where(), label(measured)));
    if (!measurements.isEmpty()) {
      write(Chart.bars(Crossing.of(crossing).title(), unit, base, figures), crossing);
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
    return Contender.of(measured.contender()).plain();
  }

  private void write(Chart chart, String crossing) throws IOException {
    chart.write(directory.resolve(crossing + ".svg"));
  }
}
