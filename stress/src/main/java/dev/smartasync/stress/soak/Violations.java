package dev.smartasync.stress.soak;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each rule was broken, and by what first. */
final class Violations {

  private final Map<Rule, LongAdder> counts = new EnumMap<>(Rule.class);
  private final Map<Rule, String> first = new ConcurrentHashMap<>();

  Violations() {
    for (Rule rule : Rule.values()) {
      counts.put(rule, new LongAdder());
    }
  }

  void add(Rule rule, String detail) {
    count(rule).increment();
    first.putIfAbsent(rule, detail);
  }

  long of(Rule rule) {
    return count(rule).sum();
  }

  boolean isEmpty() {
    return first.isEmpty();
  }

  String detail(Rule rule) {
    return first.getOrDefault(rule, "");
  }

  private LongAdder count(Rule rule) {
    LongAdder count = counts.get(rule);
    if (count == null) {
      throw new AssertionError(rule);
    }
    return count;
  }
}
