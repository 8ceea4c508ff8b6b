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
  private static final double ALLOWED_MILLIS = 250;
  private static final double TIMES_IDLE = 10;

  /** What the gaps say of the loop. More than is allowed never passes, however busy the machine. */
  Verdict verdict() {
    if (loop.worstMillis() <= ALLOWED_MILLIS) {
      return Verdict.FREE;
    }
    boolean machineToo = loop.worstMillis() <= TIMES_IDLE * idle.worstMillis();
    return machineToo ? Verdict.UNKNOWN : Verdict.HELD;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        """
        Worst gap between two beats, at a beat every 5 ms:
                                                                    loop   idle thread
          warm-up (start, and classes loaded at first use)%s%s
          during the checks                               %s%s
        Allowed for the loop during the checks: %.0f ms.
        %s\
        """,
        millis(loop.warmUpMillis()),
        millis(idle.warmUpMillis()),
        millis(loop.worstMillis()),
        millis(idle.worstMillis()),
        ALLOWED_MILLIS,
        conclusion());
  }

  private String conclusion() {
    return switch (verdict()) {
      case FREE -> "The loop was never held for longer.";
      case HELD -> "The loop was held for longer than that: the demo has failed.";
      case UNKNOWN ->
          """
          That was exceeded, but the machine was too busy to judge: it held an idle thread, too.
          Run the demo again when less else runs.\
          """;
    };
  }

  private static String millis(double millis) {
    return String.format(Locale.ROOT, "%11.1f ms", millis);
  }

  /** Whether something held the loop. */
  enum Verdict {
    /** Never for longer than is allowed. */
    FREE,
    /** For longer than is allowed. */
    HELD,
    /** The machine was too busy to tell what held it. */
    UNKNOWN
  }
}
