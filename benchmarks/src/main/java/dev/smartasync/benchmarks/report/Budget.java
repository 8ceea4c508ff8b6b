package dev.smartasync.benchmarks.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One line of the budgets.
 *
 * @param crossing the crossing, to be read
 * @param goal what is asked, to be read
 * @param params the parameters it is about; others may have any value
 */
record Budget(
    String crossing,
    String goal,
    Setting setting,
    String benchmark,
    String contender,
    Map<String, String> params,
    Figure figure,
    Limit limit) {

  /** A figure beside what it may be at most. */
  record Check(Measurement measured, Quantity quantity, double figure, double limit) {

    boolean met() {
      return quantity.within(figure, limit);
    }

    private double excess() {
      return limit > 0 ? figure / limit : figure;
    }

    /** By how much it is missed. */
    String miss() {
      return limit > 0
          ? Quantity.digits((figure / limit - 1) * 100) + " %"
          : quantity.text(figure - limit);
    }
  }

  /** The worst of what was measured of this, whoever called; empty if nothing was. */
  Optional<Check> check(Results results) {
    return results.of(setting, benchmark, contender).stream()
        .filter(measured -> measured.params().entrySet().containsAll(params.entrySet()))
        .flatMap(measured -> check(results, measured).stream())
        .max((one, other) -> Double.compare(one.excess(), other.excess()));
  }

  private List<Check> check(Results results, Measurement measured) {
    OptionalDouble actual = figure.of(measured);
    OptionalDouble most = limit.of(results, measured, figure);
    return actual.isPresent() && most.isPresent()
        ? List.of(
            new Check(
                measured, figure.quantity(measured), actual.getAsDouble(), most.getAsDouble()))
        : List.of();
  }
}
