package dev.smartasync.stress.soak;

import dev.smartasync.spi.CallListener.Outcome;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Makes random calls in rounds, and accounts for every one of them: {@code Soak [minutes] [seed]}.
 * The seed decides what each thread does; how the threads meet is up to the machine.
 *
 * <p>Exit status: 0 if no rule was broken, 1 if one was, 2 for wrong use.
 */
public final class Soak {

  private static final Duration LONGEST_ROUND = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LATER_THREADS = 2;
  private static final double MEGABYTE = 1 << 20;

  private final PrintStream out;
  private final long seed;
  private final SplittableRandom random;
  private final Violations violations = new Violations();
  private final Account account = new Account(violations);
  private final ListenerBook book = new ListenerBook(violations);
  private final Baggage baggage = new Baggage(violations);
  private long heap;

  Soak(PrintStream out, long seed) {
    this.out = out;
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  public static void main(String[] arguments) throws InterruptedException {
    double minutes = 1;
    long seed = new SplittableRandom().nextInt(Integer.MAX_VALUE);
    try {
      if (arguments.length > 0) {
        minutes = Double.parseDouble(arguments[0]);
      }
      if (arguments.length > 1) {
        seed = Long.parseLong(arguments[1]);
      }
    } catch (NumberFormatException e) {
      minutes = 0;
    }
    if (!(minutes > 0) || arguments.length > 2) {
      System.err.println("usage: soak [minutes] [seed]");
      System.exit(2);
    }
    Duration duration = Duration.ofMillis((long) (minutes * 60_000));
    System.exit(new Soak(System.out, seed).run(duration).isEmpty() ? 0 : 1);
  }

  /** Runs for so long and returns which rules were broken. */
  Violations run(Duration duration) throws InterruptedException {
    out.printf(
        "Soaking for %d s with seed %d: Java %s, %d processors.%n",
        duration.toSeconds(), seed, Runtime.version(), Runtime.getRuntime().availableProcessors());
    ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(LATER_THREADS);
    later.prestartAllCoreThreads();
    try (Loops loops = new Loops()) {
      Leaks leaks = new Leaks(violations, PATIENCE);
      long start = System.nanoTime();
      for (Duration left = duration; left.isPositive(); left = left.minus(LONGEST_ROUND)) {
        Duration round = left.compareTo(LONGEST_ROUND) < 0 ? left : LONGEST_ROUND;
        new Round(random.split(), new Crossings(account, later), book, baggage, loops).run(round);
        leaks.check();
        heap = leaks.heap();
        printLine(System.nanoTime() - start, loops);
      }
      printTable(System.nanoTime() - start, loops);
    } finally {
      later.shutdown();
      boolean unused = later.awaitTermination(1, TimeUnit.MINUTES);
    }
    return violations;
  }

  private void printLine(long nanos, Loops loops) {
    long broken = Arrays.stream(Rule.values()).mapToLong(violations::of).sum();
    out.printf(
        "%5d s  %,12d started  %,12d settled  %d broken  heap %5.1f MB  worst gap (ms): %s%n",
        TimeUnit.NANOSECONDS.toSeconds(nanos),
        account.started(),
        account.settled(),
        broken,
        heap / MEGABYTE,
        loops.gaps());
  }

  private void printTable(long nanos, Loops loops) {
    out.printf("%n%-72s %,14d%n", "crossings started", account.started());
    out.printf("%-72s %,14d%n", "crossings settled", account.settled());
    out.printf("%-72s %,14d%n", "of these by a failure", account.failed());
    out.printf("%-72s %,14d%n", "of these by a deadlock in a circle of waits", account.deadlocks());
    for (Outcome outcome : Outcome.values()) {
      out.printf("%-72s %,14d%n", "listeners were told: " + outcome, book.count(outcome));
    }
    out.printf("%-72s %,14d%n", "scopes of context opened and closed", baggage.scopes());
    out.printf("%-72s %,14.0f%n", "crossings per minute", account.started() / (nanos / 60e9));
    out.printf("%-72s %s%n", "worst gap of each loop, in ms", loops.gaps());
    out.println();
    for (Rule rule : Rule.values()) {
      out.printf("%-72s %,14d%n", rule, violations.of(rule));
      if (violations.of(rule) > 0) {
        out.printf("    the first: %s%n", violations.detail(rule));
      }
    }
    out.printf("%n%s Seed %d.%n", violations.isEmpty() ? "All is well." : "BROKEN.", seed);
  }
}
