package dev.smartasync.examples.sitecheck.server;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Beats on the loop: a gap between two beats is time for which something held it. */
final class Heartbeat {
  private static final long PERIOD_MILLIS = 5;
  private static final int BEATS_A_BAR = 20;
  private static final int BARS = 80;

  private final Deque<Double> bars = new ArrayDeque<>();
  private long lastBeat = System.nanoTime();
  private long warmUpNanos;
  private long worstNanos;
  private long barNanos;
  private long beats;

  /** Beats for as long as the context lives; call it on the loop. */
  void begin(Vertx vertx) {
    lastBeat = System.nanoTime();
    vertx.setPeriodic(PERIOD_MILLIS, timer -> beat());
  }

  /** The gaps up to now are told apart from those to come; call it on the loop. */
  void endWarmUp() {
    beat();
    warmUpNanos = worstNanos;
    worstNanos = 0;
  }

  private void beat() {
    long now = System.nanoTime();
    long gap = now - lastBeat;
    lastBeat = now;
    worstNanos = Math.max(worstNanos, gap);
    barNanos = Math.max(barNanos, gap);
    if (++beats % BEATS_A_BAR == 0) {
      bars.addLast(millis(barNanos));
      barNanos = 0;
      if (bars.size() > BARS) {
        bars.removeFirst();
      }
    }
  }

  /** The beats, the worst gap of the warm-up and since, and that of each of the last bars. */
  JsonObject toJson() {
    return new JsonObject()
        .put("periodMillis", PERIOD_MILLIS)
        .put("beats", beats)
        .put("warmUpMillis", millis(warmUpNanos))
        .put("worstMillis", millis(worstNanos))
        .put("recentMillis", new JsonArray(bars.stream().toList()));
  }

  private static double millis(long nanos) {
    return Math.round(nanos / (double) TimeUnit.MICROSECONDS.toNanos(10)) / 100.0;
  }
}
