package dev.smartasync.examples.sitecheck.measure;

import dev.smartasync.spi.CallListener;
import dev.smartasync.spi.Crossing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Remembers what each crossing cost: the time that passed before the body started and after its
 * outcome was there. Time spent waiting for an executor's turn is part of it. Thread-safe; grows
 * with each call, so it is for a measurement, not for a server's life.
 */
public final class CrossingLog implements CallListener {
  private final Map<Operation, Samples> samples = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

  @Override
  public void settled(Call call, Settlement settlement) {
    if (settlement.outcome() == Outcome.VALUE) {
      samples
          .computeIfAbsent(new Operation(call.operation(), call.crossing()), key -> new Samples())
          .add(settlement);
    }
  }

  @Override
  public void reported(String what, Throwable failure) {
    failures.add(what + ": " + failure);
  }

  /** Forgets all calls so far: they were a warm-up. */
  public void forget() {
    samples.clear();
  }

  /**
   * What each operation's calls cost, the most frequent first. Calls that brought no value are left
   * out.
   */
  public List<CrossingCost> costs() {
    List<CrossingCost> costs = new ArrayList<>();
    samples.forEach((key, seen) -> costs.add(seen.cost(key.name(), key.crossing())));
    costs.sort(
        Comparator.comparingInt(CrossingCost::calls)
            .reversed()
            .thenComparing(CrossingCost::operation));
    return costs;
  }

  /** What failed where no caller could see it. */
  public List<String> failures() {
    return List.copyOf(failures);
  }

  private record Operation(String name, Crossing crossing) {}
}
