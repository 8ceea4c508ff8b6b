package dev.smartasync.examples.sitecheck.demo;

import dev.smartasync.examples.sitecheck.server.ServerClient.Pulse;
import java.util.Locale;

/**
 * The worst gaps of the event loop, beside those of a thread that does nothing but beat: what both
 * have is the machine's doing.
 *
 * @param loop the loop's
 * @param idle the idle thread's, over the same two stretches of time
 */
record LoopGaps(Pulse loop, Pulse idle) {
  private static final double ALWAYS_ALLOWED_MILLIS = 250;
  private static final double TIMES_IDLE = 10;

  /** Whether nothing held the loop, as far as this machine lets one tell. */
  boolean withinBound() {
    return loop.worstMillis() <= boundMillis();
  }

  private double boundMillis() {
    return Math.max(ALWAYS_ALLOWED_MILLIS, TIMES_IDLE * idle.worstMillis());
  }

  @Override
  public String toString() {
    String figures =
        String.format(
            Locale.ROOT,
            """
            Worst gap between two beats, at a beat every 5 ms:
                                                                        loop   idle thread
              warm-up (start, and classes loaded at first use)%s%s
              during the checks                               %s%s
            Allowed for the loop during the checks: %.1f ms,
            the larger of %.0f ms and %.0f times the idle thread's gap.\
            """,
            millis(loop.warmUpMillis()),
            millis(idle.warmUpMillis()),
            millis(loop.worstMillis()),
            millis(idle.worstMillis()),
            boundMillis(),
            ALWAYS_ALLOWED_MILLIS,
            TIMES_IDLE);
    return withinBound()
        ? figures
        : figures + "\nThe loop was held for longer than that: the demo has failed.";
  }

  private static String millis(double millis) {
    return String.format(Locale.ROOT, "%11.1f ms", millis);
  }
}
