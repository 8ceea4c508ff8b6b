package dev.smartasync.stress.soak;

import dev.smartasync.spi.CallListener;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** A listener that keeps book of the calls it was told of. */
final class ListenerBook implements CallListener {

  private final Violations violations;
  private final Set<Call> open = ConcurrentHashMap.newKeySet();
  private final Map<Outcome, LongAdder> outcomes = new EnumMap<>(Outcome.class);

  ListenerBook(Violations violations) {
    this.violations = violations;
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome, new LongAdder());
    }
  }

  @Override
  public void started(Call call) {
    if (!open.add(call)) {
      violations.add(Rule.LISTENER_TWICE, "start of " + call);
    }
  }

  @Override
  public void settled(Call call, Settlement settlement) {
    Objects.requireNonNull(outcomes.get(settlement.outcome())).increment();
    if (!open.remove(call)) {
      violations.add(Rule.LISTENER_TWICE, "end of " + call + ": " + settlement);
    }
  }

  /** What was started must have been settled, after the patience at the latest. */
  void settle(Duration patience) {
    Account.until(open::isEmpty, patience);
    open.forEach(call -> violations.add(Rule.LISTENER_LOST, call.toString()));
    open.clear();
  }

  Violations violations() {
    return violations;
  }

  long count(Outcome outcome) {
    return Objects.requireNonNull(outcomes.get(outcome)).sum();
  }
}
