package dev.smartasync.benchmarks.report;

import java.util.Map;

/** Orders measurements by their parameters: numbers as numbers, all else as text. */
record Params(String key) implements Comparable<Params> {

  static Params of(Measurement measurement) {
    StringBuilder key = new StringBuilder();
    for (Map.Entry<String, String> param : measurement.params().entrySet()) {
      String value = param.getValue();
      key.append(value.matches("\\d+") ? "0".repeat(Math.max(0, 12 - value.length())) : "")
          .append(value)
          .append(' ');
    }
    return new Params(key.toString());
  }

  @Override
  public int compareTo(Params other) {
    return key.compareTo(other.key);
  }
}
