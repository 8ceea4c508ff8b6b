package dev.smartasync.stress.soak;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What is left over once all calls have settled, as the JVM itself shows it. What was there when
 * this was made belongs to others, such as the timers of a test's time limit.
 */
final class Leaks {

  private static final long MOST_GROWTH = 32L << 20;

  private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");
  private static final Pattern TOTAL = Pattern.compile("Total\\s+(\\d+)\\s+(\\d+)\\s*");

  private static final String TIMER =
      "java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask";
  private static final String VIRTUAL_THREAD = "java.lang.ThreadBuilders$BoundVirtualThread";
  private static final List<String> CALLS =
      List.of(
          "dev.smartasync.Smart",
          "dev.smartasync.internal.engine.OffloadedBody",
          "dev.smartasync.internal.engine.StageLink",
          "dev.smartasync.stress.soak.Ticket");

  /** The library's clock, the JVM's own threads, and what a loop starts to run or to end. */
  private static final List<String> EXPECTED_THREADS =
      List.of(
          "smartasync-clock",
          "smartasync-expiry",
          "ForkJoinPool-",
          "VirtualThread-",
          "vert.x-",
          "globalEventExecutor-");

  private final Violations violations;
  private final Duration patience;
  private final Set<Thread> threadsBefore = Thread.getAllStackTraces().keySet();
  private final Histogram before = Histogram.take();
  private long heapBefore;

  Leaks(Violations violations, Duration patience) {
    this.violations = violations;
    this.patience = patience;
  }

  /** Looks for what is left over; it may take a while to go. */
  void check() {
    require(Rule.LEAKED_TIMER, TIMER, "timers");
    require(Rule.LEAKED_THREAD, VIRTUAL_THREAD, "virtual threads");
    for (String name : CALLS) {
      require(Rule.LEAKED_CALL, name, name);
    }
    Account.until(() -> threads().isEmpty(), patience);
    threads().forEach(thread -> violations.add(Rule.LEAKED_THREAD, thread.toString()));
  }

  private void require(Rule rule, String className, String what) {
    if (!Account.until(() -> added(className) <= 0, patience)) {
      violations.add(rule, added(className) + " " + what);
    }
  }

  private long added(String className) {
    return Histogram.take().count(className) - before.count(className);
  }

  private Set<Thread> threads() {
    Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
    left.removeAll(threadsBefore);
    left.removeIf(thread -> EXPECTED_THREADS.stream().anyMatch(thread.getName()::startsWith));
    return left;
  }

  /** Returns the bytes of all live objects, which must not grow from the first time on. */
  long heap() {
    long bytes = Histogram.take().bytes();
    if (heapBefore == 0) {
      heapBefore = bytes;
    }
    if (bytes - heapBefore > MOST_GROWTH) {
      violations.add(Rule.HEAP_GROWTH, "from " + heapBefore + " to " + bytes + " bytes");
    }
    return bytes;
  }

  /** The JVM's live objects by class, after a garbage collection. */
  private record Histogram(String text) {

    static Histogram take() {
      try {
        Object text =
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
        return new Histogram((String) text);
      } catch (JMException e) {
        throw new IllegalStateException("This JVM shows no class histogram", e);
      }
    }

    long count(String className) {
      return text.lines()
          .map(LINE::matcher)
          .filter(line -> line.matches() && line.group(3).equals(className))
          .mapToLong(line -> Long.parseLong(line.group(1)))
          .sum();
    }

    long bytes() {
      Matcher total = TOTAL.matcher(text.lines().reduce("", (first, last) -> last));
      if (!total.matches()) {
        throw new IllegalStateException("A class histogram ends with its total, not with " + total);
      }
      return Long.parseLong(total.group(2));
    }
  }
}
