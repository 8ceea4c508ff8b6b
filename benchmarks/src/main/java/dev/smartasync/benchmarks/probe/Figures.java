package dev.smartasync.benchmarks.probe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.smartasync.benchmarks.report.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a program has measured: the median of some rounds, and how far they are apart. */
final class Figures {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final List<Entry> entries = new ArrayList<>();

  private record Entry(
      String benchmark,
      Map<String, String> params,
      double score,
      double low,
      double high,
      String unit,
      Map<String, Score> secondaryMetrics) {}

  private record Score(double score) {}

  /** The median of the rounds, and where the middle half of them is. */
  void add(String benchmark, Map<String, String> params, List<Double> rounds, String unit) {
    add(benchmark, params, rounds, unit, Map.of());
  }

  /** The same, and what each round has allocated: under the name that JMH has for it. */
  void add(
      String benchmark,
      Map<String, String> params,
      List<Double> rounds,
      String unit,
      List<Double> bytes) {
    Score allocated = new Score(round(median(sorted(bytes))));
    add(benchmark, params, rounds, unit, Map.of("gc.alloc.rate.norm", allocated));
  }

  private void add(
      String benchmark,
      Map<String, String> params,
      List<Double> rounds,
      String unit,
      Map<String, Score> others) {
    double[] sorted = sorted(rounds);
    Spread spread = Spread.of(sorted);
    entries.add(
        new Entry(
            benchmark,
            params,
            round(median(sorted)),
            round(spread.low()),
            round(spread.high()),
            unit,
            others));
  }

  private static double[] sorted(List<Double> rounds) {
    return rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /** The median of numbers that are sorted. */
  static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * The gap that is not exceeded at 99 of 100 moments, if gaps lie one after the other: a long one
   * counts for as long as it is, so that few long ones are not lost among many that are short.
   */
  static long p99ByTime(long[] gaps) {
    long[] sorted = gaps.clone();
    Arrays.sort(sorted);
    double enough = Arrays.stream(sorted).sum() * 0.99;
    long covered = 0;
    for (long gap : sorted) {
      covered += gap;
      if (covered >= enough) {
        return gap;
      }
    }
    throw new IllegalArgumentException("no gaps");
  }

  private static double round(double figure) {
    return Math.round(figure * 1000) / 1000.0;
  }

  void write(Path directory, String program) throws IOException {
    JSON.writeValue(directory.resolve(program + ".json").toFile(), entries);
  }
}
