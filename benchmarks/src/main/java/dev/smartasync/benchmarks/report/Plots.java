package dev.smartasync.benchmarks.report;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler;

/** The plots of a run, as SVG: one for each crossing, named after the class that measured it. */
final class Plots {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 420;
  private static final Color[] COLOURS = {
    new Color(0x1f6f8b), new Color(0xd9822b), new Color(0x6a994e), new Color(0x8a4f7d)
  };

  private final Results results;
  private final Path directory;

  Plots(Results results, Path directory) {
    this.results = results;
    this.directory = directory;
  }

  void draw() throws IOException {
    Files.createDirectories(directory);
    for (String crossing : results.crossings(Setting.PINNED)) {
      ratios(crossing);
    }
    growth("PendingTime", "ms for all of them", Plots::total);
    growth("PendingHeap", "bytes for each", Measurement::figure);
    gaps();
  }

  /** Bars: how often the cost of hand-written code, for each caller. */
  private void ratios(String crossing) throws IOException {
    List<Measurement> comparable =
        results.of(Setting.PINNED, crossing).stream()
            .filter(m -> results.beside(m, Contender.BY_HAND).isPresent())
            .filter(m -> !m.contender().equals(Contender.BY_HAND))
            .toList();
    if (comparable.isEmpty()) {
      return;
    }
    Map<Measurement, Double> bars = new LinkedHashMap<>();
    for (Measurement measured : comparable) {
      double byHand = results.beside(measured, Contender.BY_HAND).orElseThrow().figure();
      bars.put(measured, measured.figure() / byHand);
    }
    write(bars(crossing, "× hand-written", bars), crossing);
  }

  private void gaps() throws IOException {
    Map<Measurement, Double> bars = new LinkedHashMap<>();
    for (Measurement measured : results.of(Setting.PROGRAM, "LoopGap")) {
      bars.put(measured, measured.figure() / 1e6);
    }
    if (!bars.isEmpty()) {
      write(bars("LoopGap", "ms", bars), "LoopGap");
    }
  }

  private static CategoryChart bars(String crossing, String unit, Map<Measurement, Double> bars) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(Crossing.of(crossing).title())
            .yAxisTitle(unit + " (logarithmic)")
            .build();
    style(chart.getStyler());
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setYAxisMin(Math.pow(10, Math.floor(log10(bars).min().orElseThrow())));
    chart.getStyler().setYAxisMax(Math.pow(10, Math.ceil(log10(bars).max().orElseThrow())));
    chart.getStyler().setXAxisLabelRotation(30);
    chart.getStyler().setAvailableSpaceFill(0.8);
    Set<String> contenders = new LinkedHashSet<>();
    bars.keySet().stream().sorted(Contender.ORDER).forEach(m -> contenders.add(m.contender()));
    Set<String> series = new LinkedHashSet<>();
    bars.keySet().stream()
        .sorted(Comparator.comparing(Params::of))
        .forEach(m -> series.add(m.where()));
    chart.getStyler().setLegendVisible(series.size() > 1);
    List<String> labels = contenders.stream().map(c -> Contender.of(c).plain()).toList();
    for (String where : series) {
      List<Double> values = new ArrayList<>();
      for (String contender : contenders) {
        values.add(
            bars.entrySet().stream()
                .filter(bar -> bar.getKey().contender().equals(contender))
                .filter(bar -> bar.getKey().where().equals(where))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null));
      }
      chart.addSeries(where.isEmpty() ? crossing : where, labels, values);
    }
    return chart;
  }

  private static DoubleStream log10(Map<Measurement, Double> bars) {
    return bars.values().stream().mapToDouble(Math::log10);
  }

  private interface Value {
    double of(Measurement measured);
  }

  private static double total(Measurement measured) {
    return measured.figure() * pending(measured) / 1e6;
  }

  private static double pending(Measurement measured) {
    return Double.parseDouble(measured.params().getOrDefault("pending", "1"));
  }

  /** Lines, both axes logarithmic: from one call to a million. */
  private void growth(String crossing, String unit, Value value) throws IOException {
    Map<String, List<Measurement>> lines = new LinkedHashMap<>();
    results.of(Setting.PROGRAM, crossing).stream()
        .sorted(Comparator.comparing(Plots::pending))
        .forEach(m -> lines.computeIfAbsent(m.contender(), contender -> new ArrayList<>()).add(m));
    if (lines.isEmpty()) {
      return;
    }
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(Crossing.of(crossing).title())
            .xAxisTitle("calls pending at once")
            .yAxisTitle(unit)
            .build();
    style(chart.getStyler());
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisLogarithmic(true);
    lines.forEach((contender, line) ->
        chart.addSeries(
            Contender.of(contender).plain(),
            line.stream().map(Plots::pending).toList(),
            line.stream().map(value::of).toList()));
    write(chart, crossing);
  }

  private static void style(Styler styler) {
    styler.setSeriesColors(COLOURS);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setLegendPosition(Styler.LegendPosition.OutsideE);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setBaseFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
  }

  private void write(Chart<?, ?> chart, String name) throws IOException {
    VectorGraphicsEncoder.saveVectorGraphic(
        chart, directory.resolve(name).toString(), VectorGraphicsFormat.SVG);
  }
}
