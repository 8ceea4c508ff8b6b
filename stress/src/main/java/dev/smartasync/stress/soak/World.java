package dev.smartasync.stress.soak;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.StackTraces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A runtime with executors of each kind, which lives for a short while and ends abruptly. */
final class World {

  private static final int CONCURRENCY = 2;
  private static final int QUEUE = 4;
  private static final int POOL = 3;
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofHours(1);
  private static final long PATIENCE_SECONDS = 20;

  /** Names of executors that run each body, and those of all. */
  static final List<String> RELIABLE = List.of("", Work.BOUNDED, "single", "virtual", "checked");

  private static final List<String> ENDLESS = List.of("", "virtual");

  static final List<String> ALL = all();

  private static final Set<String> FORGETFUL =
      Arrays.stream(Chaos.values())
          .filter(Chaos::forgets)
          .map(Chaos::executorName)
          .collect(Collectors.toSet());

  private final Violations violations;
  private final ExecutorService bounded = SmartExecutors.bounded(Work.BOUNDED, CONCURRENCY, QUEUE);
  private final ExecutorService single = SmartExecutors.single("single");
  private final ExecutorService virtual = SmartExecutors.virtual("virtual");
  private final CheckedPool checked;
  private final boolean timed;
  private final boolean mayDeadlock;
  private volatile boolean ending;

  final SmartRuntime runtime;
  final Work.Sync sync;
  final Work.Async async;

  World(RandomGenerator random, ListenerBook book, Baggage baggage, Predicate<Thread> loops) {
    violations = book.violations();
    checked = new CheckedPool(POOL, violations, loops);
    timed = random.nextBoolean();
    mayDeadlock = random.nextBoolean();
    boolean watched = random.nextBoolean(); // by a timer that must go when the call has settled
    SmartRuntime.Builder builder =
        SmartRuntime.builder()
            .executor(Work.BOUNDED, bounded)
            .executor("single", single)
            .executor("virtual", virtual)
            .executor("checked", checked)
            .stackTraces(random.nextInt(4) == 0 ? StackTraces.STITCHED : StackTraces.ORIGINAL)
            .context(baggage)
            .listener(book);
    for (Chaos chaos : Chaos.values()) {
      builder.executor(chaos.executorName(), chaos.on(checked, new Random(random.nextLong())));
    }
    if (timed || watched) {
      builder.timeout(timed ? SHORT : LONG);
    }
    runtime = builder.build();
    sync = runtime.facade(Work.Sync.class, new Work());
    async = runtime.facade(Work.Async.class, new Work());
  }

  private static List<String> all() {
    List<String> names = new ArrayList<>(RELIABLE);
    for (Chaos chaos : Chaos.values()) {
      names.add(chaos.executorName());
    }
    return List.copyOf(names);
  }

  /** Returns whether an executor may forget a task. */
  static boolean forgets(String executor) {
    return FORGETFUL.contains(executor);
  }

  /** Returns whether bodies may come to wait for each other in a circle. */
  boolean mayDeadlock() {
    return mayDeadlock;
  }

  /**
   * Returns those of some executors whose work a body on another one may wait for. Where there are
   * to be no deadlocks, executors with few threads are only waited for in one order.
   */
  List<String> awaitable(List<String> some, String executor) {
    return mayDeadlock
        ? some
        : some.stream().filter(it -> ENDLESS.contains(it) || rank(it) > rank(executor)).toList();
  }

  private static int rank(String executor) {
    if (ENDLESS.contains(executor)) {
      return -1;
    }
    int rank = RELIABLE.indexOf(executor);
    return rank < 0 ? RELIABLE.size() : rank; // the misbehaving ones, on the threads of the last
  }

  /** Returns whether calls have a timeout that passes, unless they name another. */
  boolean isTimed() {
    return timed;
  }

  /** Returns whether bodies may be interrupted for no fault of their own. */
  boolean isEnding() {
    return ending;
  }

  /** Ends while calls are pending: executors first, or the runtime, which may be on a loop. */
  void end(RandomGenerator random, @Nullable Executor loop) throws InterruptedException {
    ending = true;
    boolean executorsFirst = random.nextBoolean();
    if (executorsFirst) {
      stopExecutors(random);
    }
    if (loop == null) {
      close(random.nextInt(4) == 0);
    } else {
      loop.execute(runtime::close);
    }
    runtime.close(); // waits for what runs
    if (!executorsFirst) {
      stopExecutors(random);
    }
    checked.stop();
    for (ExecutorService executor : List.of(bounded, single, virtual)) {
      if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        violations.add(Rule.LEAKED_THREAD, executor + " does not end");
      }
    }
  }

  private void close(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt(); // passed on to what runs
    }
    runtime.close();
    if (Thread.interrupted() != interrupted) {
      violations.add(Rule.LOST_INTERRUPT, "close()");
    }
  }

  private void stopExecutors(RandomGenerator random) {
    for (ExecutorService executor : List.of(bounded, single, virtual)) {
      if (random.nextBoolean()) {
        executor.shutdownNow();
      } else {
        executor.shutdown();
      }
    }
    if (random.nextBoolean()) {
      checked.stop();
    }
  }
}
