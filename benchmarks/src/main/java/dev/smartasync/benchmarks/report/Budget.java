package dev.smartasync.benchmarks.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * One thing that is asked of a crossing.
 *
 * @param goal what is asked, to be read
 */
record Budget(Subject subject, String goal, Figure figure, Limit limit) {

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

  /**
   * What a reason for a miss can be about.
   *
   * @param key by which it is found: the crossing's, that the executor is bounded, a parameter, and
   *     that it is about bytes
   * @param detail the same, to be read after the crossing's title
   */
  record Scope(String key, String detail) {

    private Scope with(String part, String words) {
      return new Scope(key + "." + part, detail + ", " + words);
    }
  }

  /** What the reason for a miss of this may be about, the narrowest first. */
  List<Scope> scopes() {
    Scope crossing = new Scope(subject.key(), "");
    Scope all =
        subject.contender().equals(Contender.BOUNDED)
            ? crossing.with(Contender.BOUNDED, "bounded")
            : crossing;
    return Stream.concat(
            subject.params().entrySet().stream()
                .map(param -> all.with(param.getValue(), param.getKey() + " " + param.getValue())),
            Stream.of(all))
        .map(scope -> figure == Figure.ALLOCATED ? scope.with("bytes", "bytes") : scope)
        .toList();
  }

  /** The worst of what was measured of this, whoever called; empty if nothing was. */
  Optional<Check> check(Results results) {
    return results.all().stream()
        .filter(subject::includes)
        .flatMap(measured -> check(results, measured))
        .max((one, other) -> Double.compare(one.excess(), other.excess()));
  }

  private Stream<Check> check(Results results, Measurement measured) {
    OptionalDouble actual = figure.of(measured);
    OptionalDouble most = limit.of(results, measured, figure);
    return actual.isPresent() && most.isPresent()
        ? Stream.of(
            new Check(
                measured, figure.quantity(measured), actual.getAsDouble(), most.getAsDouble()))
        : Stream.empty();
  }
}
