package dev.smartasync.stress.soak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Executors that treat every so many tasks as a user's executor should not, or just may. */
enum Chaos {
  /** Rejects some. */
  REJECTS(3) {
    @Override
    void execute(Runnable task, Executor pool) {
      throw new RejectedExecutionException("the chosen one");
    }
  },
  /** Runs some on the caller's thread. */
  CALLER_RUNS(2) {
    @Override
    void execute(Runnable task, Executor pool) {
      task.run();
    }
  },
  /** Forgets some. */
  DROPS(4) {
    @Override
    void execute(Runnable task, Executor pool) {}
  },
  /** Starts some late. */
  DELAYS(3) {
    @Override
    void execute(Runnable task, Executor pool) {
      Thread.ofVirtual()
          .start(() -> {
            try {
              Thread.sleep(1);
              pool.execute(task);
            } catch (InterruptedException | RejectedExecutionException e) {
              // Dropped, then.
            }
          });
    }
  },
  /** Starts a few at once, in any order; the last few never. */
  SHUFFLES(1) {
    @Override
    void execute(Runnable task, Executor pool) {
      throw new AssertionError("shuffles collect");
    }

    @Override
    Executor on(Executor pool, Random random) {
      List<Runnable> collected = new ArrayList<>();
      return task -> {
        List<Runnable> all = List.of();
        synchronized (collected) {
          collected.add(task);
          if (collected.size() == SHUFFLED) {
            Collections.shuffle(collected, random);
            all = List.copyOf(collected);
            collected.clear();
          }
        }
        all.forEach(pool::execute);
      };
    }
  },
  /** Runs some at once and fails then. */
  THROWS_AFTER_RUNNING(3) {
    @Override
    void execute(Runnable task, Executor pool) {
      task.run();
      throw new IllegalStateException("after having run it");
    }
  };

  private static final int SHUFFLED = 4;

  private final int oneIn;

  Chaos(int oneIn) {
    this.oneIn = oneIn;
  }

  abstract void execute(Runnable task, Executor pool);

  /** Returns an executor that hands to the pool what it does not mistreat. */
  Executor on(Executor pool, Random random) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      if (count.incrementAndGet() % oneIn == 0) {
        execute(task, pool);
      } else {
        pool.execute(task);
      }
    };
  }

  /** Returns whether a task may be forgotten. */
  boolean forgets() {
    return this == DROPS || this == SHUFFLES || this == DELAYS;
  }

  String executorName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
