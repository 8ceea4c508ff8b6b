package dev.smartasync.internal.engine;

import dev.smartasync.StackTraces;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives each caller of a failed call a copy of the failure that shows the caller's frames, too. The
 * failure itself, which others may wait for, is not touched. Where its type cannot be copied
 * without loss the caller gets the failure itself.
 */
final class Stitching {

  /** What stands between the frames of the thread that failed and those of the caller. */
  private static final String SEAM = "dev.smartasync.Crossing";

  private static final String INTERNAL = "dev.smartasync.internal.";

  private Stitching() {}

  /** Where a caller is, for a failure that another thread will bring. */
  static final class CallSite extends Throwable {

    private static final long serialVersionUID = 1L;

    private final transient String thread = Thread.currentThread().getName();

    private CallSite() {
      super(null, null, false, true);
    }
  }

  /** Returns the current call's site where failures are to show it, else null. */
  static @Nullable CallSite callSite(StackTraces traces) {
    return traces == StackTraces.STITCHED ? new CallSite() : null;
  }

  /** Returns what the caller at the given site gets to see of a failure. */
  static Throwable shown(Throwable failure, @Nullable CallSite site) {
    Throwable copy = site == null ? null : ThrowableCopies.copy(failure);
    if (site == null || copy == null) {
      return failure;
    }
    copy.setStackTrace(joined(failure.getStackTrace(), site));
    return copy.getStackTrace().length == 0 ? failure : copy; // a type that has no stack
  }

  private static StackTraceElement[] joined(StackTraceElement[] worker, CallSite site) {
    StackTraceElement seam =
        new StackTraceElement(SEAM, "called", "by thread '" + site.thread + "'", -1);
    Stream<StackTraceElement> caller =
        Arrays.stream(site.getStackTrace())
            .dropWhile(frame -> frame.getClassName().startsWith(INTERNAL));
    return Stream.concat(Stream.concat(Arrays.stream(worker), Stream.of(seam)), caller)
        .toArray(StackTraceElement[]::new);
  }
}
