package dev.smartasync.benchmarks;

import dev.smartasync.benchmarks.AsyncService.Expected;

/**
 * Calls facades in loops that are compiled, so that what HotSpot makes of a crossing can be read:
 * in {@code once} a blocking method that passes through, in {@code failed} a stage that has failed,
 * in {@code handedOn} a stage that is handed on.
 */
public final class Hot {

  private static final int CALLS = 10_000;
  private static final int ROUNDS = 2_000;

  private final WorkSync passing = WorkSync.of(new Work());
  private final WorkAsync handing = WorkAsync.of(new Work());
  private final AsyncServiceSync failing = AsyncServiceSync.of(AsyncService.failed());

  private Hot() {}

  /** Runs them until they are compiled, and prints what came of it. */
  public static void main(String[] args) {
    Hot hot = new Hot();
    int sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      sum += hot.once() + hot.failed() + hot.handedOn();
    }
    System.out.println(sum);
  }

  private int once() {
    int sum = 0;
    for (int call = 0; call < CALLS; call++) {
      sum += passing.next();
    }
    return sum;
  }

  private int failed() {
    int failures = 0;
    for (int call = 0; call < CALLS; call++) {
      try {
        failures += failing.ask();
      } catch (Expected expected) {
        failures++;
      }
    }
    return failures;
  }

  private int handedOn() {
    int complete = 0;
    for (int call = 0; call < CALLS; call++) {
      if (handing.ready().isDone()) {
        complete++;
      }
    }
    return complete;
  }
}
