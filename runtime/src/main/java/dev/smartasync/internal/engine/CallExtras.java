package dev.smartasync.internal.engine;

import dev.smartasync.internal.OwnMembers;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What only some offloaded calls have; most have none of it, and are to be small while queued. */
final class CallExtras {

  private static final VarHandle EXPIRY =
      OwnMembers.field(MethodHandles.lookup(), "expiry", Future.class);

  final @Nullable Deadline deadline;
  final @Nullable Observation observation;

  /** Where the caller is, for a failure that is to show it. */
  final Stitching.@Nullable CallSite callSite;

  /** The stage that the body has returned, until it settles. */
  volatile @Nullable CompletionStage<?> inner;

  /** The timer of the deadline, or of what comes after it. */
  private volatile @Nullable Future<?> expiry;

  private CallExtras(
      @Nullable Deadline deadline,
      @Nullable Observation observation,
      Stitching.@Nullable CallSite callSite) {
    this.deadline = deadline;
    this.observation = observation;
    this.callSite = callSite;
  }

  /** Returns those of a call that begins here, or null for none. */
  static @Nullable CallExtras of(Offload call, @Nullable Observation observation) {
    Deadline deadline = call.engine().deadline(call.operation());
    Stitching.CallSite site = Stitching.callSite(call.engine().settings().stackTraces());
    return deadline == null && observation == null && site == null && !call.endsByOthers()
        ? null
        : new CallExtras(deadline, observation, site);
  }

  /** Notes the timer of the deadline, unless that has passed meanwhile and another is set. */
  void expiresBy(Future<?> timer) {
    if (!EXPIRY.compareAndSet(this, null, timer)) {
      timer.cancel(false);
    }
  }

  /** Notes the timer of what comes after the deadline, instead of that one's. */
  void expiresAtLastBy(Future<?> timer) {
    Future<?> before = (Future<?>) EXPIRY.getAndSet(this, timer);
    if (before != null) {
      before.cancel(false);
    }
  }

  /** Takes the timer back. */
  void forgetExpiry() {
    Future<?> timer = expiry;
    if (timer != null) {
      timer.cancel(false);
    }
  }
}
