package dev.smartasync.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** What a figure is of. Times are held in nanoseconds and sizes in bytes, whatever they came in. */
enum Quantity {
  /** Nanoseconds. */
  TIME("ns µs ms s", 1_000),
  /** Bytes. */
  SIZE("B KB MB GB", 1_024);

  /** The profiler itself leaves some bytes behind, less than any object has. */
  private static final double PROFILER = 0.5;

  /** What is less, and not nothing, is a share of what was made for many. */
  private static final double SMALLEST_OBJECT = 16;

  private final String units;
  private final double step;

  Quantity(String units, double step) {
    this.units = units;
    this.step = step;
  }

  /** What a unit is of, such as {@code us/op}. */
  static Quantity of(String unit) {
    return name(unit).endsWith("B") ? SIZE : TIME;
  }

  /** How many nanoseconds or bytes a unit is. */
  static double factor(String unit) {
    Quantity quantity = of(unit);
    int power = quantity.units().indexOf(name(unit));
    if (power < 0) {
      throw new IllegalArgumentException("neither a time nor a size: " + unit);
    }
    return Math.pow(quantity.step, power);
  }

  private List<String> units() {
    return List.of(units.split(" ", -1));
  }

  private static String name(String unit) {
    String name = unit.replaceFirst("/op$", "");
    return name.equals("us") ? "µs" : name;
  }

  /** Whether a figure is within a limit, as far as can be told. */
  boolean within(double figure, double limit) {
    boolean ofWholeObjects = figure < PROFILER || limit >= SMALLEST_OBJECT;
    return figure <= limit + (this == SIZE && ofWholeObjects ? PROFILER : 0);
  }

  /** A figure as it is read: three significant digits and a unit. */
  String text(double figure) {
    if (this == SIZE && Math.abs(figure) < PROFILER) {
      return "0 B";
    }
    int power = 0;
    double scaled = figure;
    while (power < units().size() - 1 && Math.abs(scaled) >= step * 0.9995) {
      scaled /= step;
      power++;
    }
    return digits(scaled) + " " + units().get(power);
  }

  /** A number with three significant digits, and two decimals at most. */
  static String digits(double number) {
    double size = Math.abs(number);
    int decimals = size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }
}
