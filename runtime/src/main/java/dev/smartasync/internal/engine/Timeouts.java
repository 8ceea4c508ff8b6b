package dev.smartasync.internal.engine;

import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Timeouts as nanoseconds: exact, and without overflow for huge durations. */
public final class Timeouts {

  /** The operation has no timeout of its own; the runtime's applies. */
  public static final long INHERIT = -1;

  /** No limit. */
  public static final long NONE = 0;

  /** So long that adding it to a clock reading cannot overflow, and that nobody sees it pass. */
  private static final long LONGEST = Long.MAX_VALUE / 4;

  private static final Pattern TEXT = Pattern.compile("(\\d{1,15})(ms|s|m)");

  private Timeouts() {}

  /** Returns the nanoseconds of a positive duration. */
  public static long nanos(Duration timeout) {
    Objects.requireNonNull(timeout, "timeout");
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException(
          "The timeout is "
              + timeout
              + ". A timeout must be positive. Give a positive duration, or leave it out for no"
              + " limit.");
    }
    return timeout.compareTo(Duration.ofNanos(LONGEST)) >= 0 ? LONGEST : timeout.toNanos();
  }

  /** Returns the nanoseconds of a timeout in its annotation's form. */
  public static long parse(String text) {
    if (text.equals("none")) {
      return NONE;
    }
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "The timeout is \""
              + text
              + "\". A timeout is a whole number followed by ms, s or m, or \"none\". Write for"
              + " example \"250ms\", \"2s\" or \"1m\".");
    }
    long amount = Long.parseLong(matcher.group(1));
    return nanos(
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(amount);
          case "s" -> Duration.ofSeconds(amount);
          default -> Duration.ofMinutes(amount);
        });
  }

  /** Returns the duration as messages show it. */
  static String text(long nanos) {
    if (nanos % 1_000_000_000L == 0) {
      return nanos / 1_000_000_000L + " s";
    }
    return nanos % 1_000_000L == 0 ? nanos / 1_000_000L + " ms" : nanos + " ns";
  }
}
