package dev.smartasync.benchmarks.report;

import java.util.Arrays;

/**
 * Where the middle half of some figures is: the lower and the upper quartile.
 *
 * @param low a quarter of the figures is below it
 * @param high a quarter of the figures is above it
 */
public record Spread(double low, double high) {

  /** That of figures in any order. */
  public static Spread of(double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return new Spread(at(sorted, 0.25), at(sorted, 0.75));
  }

  Spread times(double factor) {
    return new Spread(low * factor, high * factor);
  }

  /** Between two figures where that place falls between them. */
  private static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
