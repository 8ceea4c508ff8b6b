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
      String unit) {}

  /** The median of the rounds, and where the middle half of them is. */
  void add(String benchmark, Map<String, String> params, List<Double> rounds, String unit) {
    double[] sorted = rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    Spread spread = Spread.of(sorted);
    entries.add(
        new Entry(
            benchmark,
            params,
            round(median(sorted)),
            round(spread.low()),
            round(spread.high()),
            unit));
  }

  /** The median of numbers that are sorted. */
  static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The value that 99 in 100 do not exceed. */
  static long p99(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(sorted.length * 0.99) - 1];
  }

  private static double round(double figure) {
    return Math.round(figure * 1000) / 1000.0;
  }

  void write(Path directory, String program) throws IOException {
    JSON.writeValue(directory.resolve(program + ".json").toFile(), entries);
  }
}
