package dev.smartasync.examples.sitecheck.model;

import java.time.Duration;

/**
 * How a check behaves towards the hosts it visits.
 *
 * @param timeout how long one request may take, its body included
 * @param pause the least time between the starts of two requests to one host
 * @param perHost how many requests one host gets at once
 * @param concurrency how many addresses are visited at once
 * @param maxAddresses how many addresses are visited at most
 * @param outside whether links that leave the site are probed
 */
public record Conduct(
    Duration timeout,
    Duration pause,
    int perHost,
    int concurrency,
    int maxAddresses,
    Outside outside) {
  /** Gentle enough for somebody else's server. */
  public static final Conduct POLITE =
      new Conduct(Duration.ofSeconds(15), Duration.ofMillis(20), 6, 24, 50_000, Outside.PROBED);

  /** Refuses numbers that no check can run with. */
  public Conduct {
    atLeast("timeout in ms", 1, timeout.toMillis());
    atLeast("pause in ms", 0, pause.toMillis());
    atLeast("requests per host", 1, perHost);
    atLeast("concurrency", 1, concurrency);
    atLeast("most addresses", 1, maxAddresses);
  }

  private static void atLeast(String what, long least, long actual) {
    if (actual < least) {
      throw new IllegalArgumentException(
          "%s is %d; it must be %d or more.".formatted(what, actual, least));
    }
  }

  /** What becomes of links that leave the site. */
  public enum Outside {
    /** Asked whether they are there. */
    PROBED,
    /** Left alone. */
    SKIPPED
  }
}
