package dev.smartasync.benchmarks.report;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a budget is about.
 *
 * @param title the crossing, to be read
 * @param benchmark the class that measures it
 * @param params the parameters it is about; others may have any value
 */
record Subject(
    String title, Setting setting, String benchmark, String contender, Map<String, String> params) {

  /** The generated facade, pinned. */
  static Subject facade(String title, String benchmark) {
    return new Subject(title, Setting.PINNED, benchmark, Contender.FACADE, Map.of());
  }

  /** What a program has measured. */
  static Subject program(String title, String benchmark, String contender) {
    return new Subject(title, Setting.PROGRAM, benchmark, contender, Map.of());
  }

  Subject in(Setting other) {
    return new Subject(title, other, benchmark, contender, params);
  }

  Subject contender(String other) {
    return new Subject(title, setting, benchmark, other, params);
  }

  Subject with(String param, String value) {
    Map<String, String> more = new TreeMap<>(params);
    more.put(param, value);
    return new Subject(title, setting, benchmark, contender, more);
  }

  /** By which the reasons for misses are found: the class, and how it ran if that is special. */
  String key() {
    return setting == Setting.WARM || setting == Setting.BARE
        ? benchmark + "." + setting.name().toLowerCase(Locale.ROOT)
        : benchmark;
  }

  boolean includes(Measurement measured) {
    return measured.setting() == setting
        && measured.crossing().equals(benchmark)
        && measured.contender().equals(contender)
        && measured.params().entrySet().containsAll(params.entrySet());
  }

  /** At most so much of what was measured. */
  Budget atMost(String goal, Limit limit) {
    return new Budget(this, goal, Figure.MEASURED, limit);
  }

  /** At most so many bytes allocated by each call. */
  Budget allocating(String goal, Limit limit) {
    return new Budget(this, goal, Figure.ALLOCATED, limit);
  }
}
