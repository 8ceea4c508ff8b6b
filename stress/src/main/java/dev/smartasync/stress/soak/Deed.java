package dev.smartasync.stress.soak;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** What a body does before it returns, if it does. */
enum Deed {
  RETURNS(60) {
    @Override
    void run(Ticket ticket) {}
  },
  SPINS(8) {
    @Override
    void run(Ticket ticket) {
      spin(SHORT);
    }
  },
  SLEEPS(10) {
    @Override
    void run(Ticket ticket) throws InterruptedException {
      Thread.sleep(SHORT);
    }
  },
  IGNORES_INTERRUPTS(2) {
    @Override
    void run(Ticket ticket) {
      spin(LONG);
    }
  },
  THROWS(5) {
    @Override
    void run(Ticket ticket) {
      throw new Failure();
    }
  },
  THROWS_CHECKED(3) {
    @Override
    void run(Ticket ticket) throws Checked {
      throw new Checked();
    }
  },
  THROWS_AN_ERROR(1) {
    @Override
    void run(Ticket ticket) {
      throw new Fatal();
    }
  },
  /** Only for calls that something interrupts. */
  WAITS_FOR_EVER(0) {
    @Override
    void run(Ticket ticket) throws InterruptedException {
      boolean unused = new CountDownLatch(1).await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      ticket.broken(Rule.NEVER_INTERRUPTED);
    }
  };

  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  static final class Checked extends Exception {
    private static final long serialVersionUID = 1L;
  }

  static final class Fatal extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final Duration SHORT = Duration.ofNanos(50_000);
  private static final Duration LONG = Duration.ofNanos(500_000);
  private static final long PATIENCE_SECONDS = 10;

  private static final int TOTAL = Arrays.stream(values()).mapToInt(deed -> deed.weight).sum();

  /** How often it comes up, compared to the others. */
  private final int weight;

  Deed(int weight) {
    this.weight = weight;
  }

  abstract void run(Ticket ticket) throws Checked, InterruptedException;

  static Deed any(RandomGenerator random) {
    int left = random.nextInt(TOTAL);
    for (Deed deed : values()) {
      left -= deed.weight;
      if (left < 0) {
        return deed;
      }
    }
    throw new AssertionError("the weights add up to less than " + TOTAL);
  }

  private static void spin(Duration howLong) {
    long end = System.nanoTime() + howLong.toNanos();
    while (System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
  }
}
