package dev.smartasync.benchmarks.report;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What a figure may be at most, in this run; empty where the run does not tell. */
@FunctionalInterface
interface Limit {

  OptionalDouble of(Results results, Measurement measured, Figure figure);

  static Limit of(double constant) {
    return (results, measured, figure) -> OptionalDouble.of(constant);
  }

  /** What another contender takes for the same work. */
  static Limit contender(String contender) {
    return (results, measured, figure) ->
        results.beside(measured, contender).map(figure::of).orElse(OptionalDouble.empty());
  }

  /** What the best peer takes for the same work. */
  static Limit bestPeer() {
    return (results, measured, figure) ->
        results.bestPeer(measured, figure).map(figure::of).orElse(OptionalDouble.empty());
  }

  /** What the same contender takes elsewhere. */
  static Limit elsewhere(Setting setting, Map<String, String> there) {
    return (results, measured, figure) -> {
      TreeMap<String, String> params = new TreeMap<>(measured.params());
      params.putAll(there);
      return results.of(setting, measured.crossing()).stream()
          .filter(other -> other.contender().equals(measured.contender()))
          .filter(other -> other.params().equals(params))
          .findFirst()
          .map(figure::of)
          .orElse(OptionalDouble.empty());
    };
  }

  default Limit times(double factor) {
    return (results, measured, figure) -> map(of(results, measured, figure), factor, 0);
  }

  default Limit plus(double more) {
    return (results, measured, figure) -> map(of(results, measured, figure), 1, more);
  }

  private static OptionalDouble map(OptionalDouble limit, double factor, double more) {
    return limit.isPresent()
        ? OptionalDouble.of(limit.getAsDouble() * factor + more)
        : OptionalDouble.empty();
  }
}
