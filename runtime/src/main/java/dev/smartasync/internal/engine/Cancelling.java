package dev.smartasync.internal.engine;

import dev.smartasync.Smart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Cancels a future of ours and all that it comes from, in this order: each source from the future
 * upwards is stopped, the foreign stage at the top is cancelled, and the futures are completed on
 * the way back. So whoever sees one of them cancelled, a waiter or a callback, finds its source
 * cancelled; a chain of any length takes a loop, not the stack.
 *
 * <p>Nobody ever waits for another's cancel. A source that was stopped ignores what the stage above
 * it answers, so the outcome is the cancellation and not its copy, and a stage that cancels this
 * future from within its own cancel finds it stopped. A second cancel that meets one whose stage
 * takes its time cancels that stage, too, unless it is done by then: it may complete the future,
 * and has to keep the order. Completing the future decides who won: an end by value or by hand that
 * came first leaves this cancel without effect but for the source, which nobody needs any more.
 */
public final class Cancelling {

  private record Stopped(Smart<?> future, @Nullable Source source) {}

  private Cancelling() {}

  /** Cancels the future; returns whether it is cancelled. */
  public static boolean cancel(Smart<?> future, boolean mayInterruptIfRunning) {
    boolean mayInterrupt = mayInterruptIfRunning || Coroutines.isCalling();
    CancellationException cancellation = new CancellationException();
    Deque<Stopped> chain = new ArrayDeque<>();
    CompletionStage<?> upstream = future;
    while (upstream instanceof Smart<?> ours && (!ours.isDone() || ours.isCancelled())) {
      Source source = Futures.source(ours);
      chain.push(new Stopped(ours, source));
      upstream = source == null ? null : stop(source, cancellation, mayInterrupt);
    }
    if (upstream != null && !(upstream instanceof Smart)) {
      Futures.cancel(upstream, mayInterrupt);
    }
    for (Stopped stopped : chain) {
      stopped.future().completeExceptionally(cancellation);
      if (stopped.source() != null) {
        stopped.source().stopped(cancellation);
      }
    }
    return future.isCancelled();
  }

  private static @Nullable CompletionStage<?> stop(
      Source source, CancellationException cancellation, boolean mayInterrupt) {
    try {
      return source.stop(cancellation, mayInterrupt);
    } catch (Throwable failure) {
      Reports.log("A body could not be stopped", failure);
      return null;
    }
  }
}
