package dev.smartasync.benchmarks.report;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * One figure.
 *
 * @param crossing the class that measured it, without its package
 * @param contender who did the work
 * @param params how much, where, and the like; sorted
 * @param figure the median, in nanoseconds or bytes
 * @param spread between which figures half of the repetitions are, where there were several
 * @param allocated bytes allocated by each call, where that was measured
 */
record Measurement(
    Setting setting,
    String crossing,
    String contender,
    Map<String, String> params,
    Quantity quantity,
    double figure,
    Optional<Spread> spread,
    OptionalDouble allocated) {

  /** Where this was measured, to be read: {@code caller platform, calls 1000}. */
  String where() {
    return params.entrySet().stream()
        .map(param -> param.getKey() + " " + param.getValue())
        .collect(Collectors.joining(", "));
  }

  /** The same work, the same way. */
  boolean comparesWith(Measurement other) {
    return setting == other.setting && isSameWorkAs(other, setting);
  }

  /** The same work, the same way but for the flag that warm threads need. */
  boolean isSameWorkAs(Measurement other) {
    return isSameWorkAs(other, setting == Setting.WARM ? Setting.PINNED : setting);
  }

  private boolean isSameWorkAs(Measurement other, Setting where) {
    return (setting == other.setting || other.setting == where)
        && crossing.equals(other.crossing)
        && params.equals(other.params);
  }
}
