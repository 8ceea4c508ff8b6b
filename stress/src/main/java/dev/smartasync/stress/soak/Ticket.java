package dev.smartasync.stress.soak;

import dev.smartasync.BlockingCallRefusedException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One call in the account. It holds nothing of the call, so it keeps nothing alive. */
final class Ticket {

  private static final Duration SOON = Duration.ofMillis(500);

  private static final Set<Class<?>> EXPECTED =
      Set.of(
          Deed.Failure.class,
          Deed.Checked.class,
          Deed.Fatal.class,
          BlockingCallRefusedException.class,
          CancellationException.class,
          InterruptedException.class,
          RejectedExecutionException.class,
          TimeoutException.class);

  private final Account account;
  private final String what;
  private final @Nullable Long context = Baggage.current();
  private final AtomicInteger ends = new AtomicInteger();
  private final AtomicInteger runs = new AtomicInteger();
  private volatile boolean timed;
  private volatile boolean endless;
  private volatile boolean cancelling;
  private volatile boolean cancelled;
  private volatile boolean mayDeadlock;
  private volatile @Nullable Thread bound;

  Ticket(Account account, String what) {
    this.account = account;
    this.what = what;
  }

  /** The call has a deadline, so that an interrupt of its body is no surprise. */
  Ticket timed() {
    timed = true;
    return this;
  }

  /** The body ends only by an interrupt. */
  Ticket endless() {
    endless = true;
    return timed();
  }

  /** Bodies may wait for each other in a circle, so that one of them is refused its wait. */
  Ticket mayDeadlock() {
    mayDeadlock = true;
    return this;
  }

  /** The call is going to be cancelled, if only by who waits for it. */
  void cancelling() {
    cancelling = true;
  }

  /** The body has to run on this thread. */
  Ticket boundTo(Thread thread) {
    bound = thread;
    return this;
  }

  /** Cancels a future that the call returned. */
  void cancel(CompletableFuture<?> future, boolean mayInterrupt) {
    cancelling = true;
    boolean did = future.cancel(mayInterrupt || endless);
    cancelled |= did && mayInterrupt;
  }

  /**
   * The body starts on the current thread.
   *
   * @param interrupted whether that is interrupted
   * @param excused whether there may be a reason for it beyond this call
   */
  void bodyStarts(boolean interrupted, boolean excused) {
    if (runs.incrementAndGet() > 1) {
      broken(Rule.RAN_TWICE);
    }
    if (cancelled && !timed && !interrupted && !isInterruptedSoon()) {
      broken(Rule.STARTED_LATE);
    }
    if (interrupted && !timed && !cancelling && !excused) {
      broken(Rule.DIRTY_FLAG);
    }
    if (!Objects.equals(context, Baggage.current())) {
      broken(Rule.SCOPE_VALUE);
    }
    Thread expected = bound;
    if (expected != null && expected != Thread.currentThread()) {
      broken(Rule.WRONG_THREAD);
    }
  }

  /** Where two cancel at once, the interrupt of the one may come after the other has returned. */
  private static boolean isInterruptedSoon() {
    return Account.until(Thread.currentThread()::isInterrupted, SOON);
  }

  /** The caller has the outcome. */
  void settled(@Nullable Object value, @Nullable Throwable failure) {
    if (ends.incrementAndGet() > 1) {
      broken(Rule.SETTLED_TWICE);
      return;
    }
    if (failure == null && value != this) {
      broken(Rule.WRONG_VALUE);
    }
    if (failure != null) {
      judge(cause(failure));
    }
    account.close(this, failure);
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private void judge(Throwable cause) {
    boolean deadlock =
        cause instanceof IllegalStateException
            && String.valueOf(cause.getMessage()).startsWith("Deadlock: ");
    boolean noRoot = cause instanceof IllegalStateException && !deadlock; // it waits no more
    boolean expected =
        EXPECTED.contains(cause.getClass())
            || (deadlock && mayDeadlock)
            || (noRoot && bound != null);
    if (!expected) {
      account.violations().add(Rule.WRONG_FAILURE, this + ": " + cause);
    } else if (deadlock) {
      account.deadlocked();
    }
  }

  void broken(Rule rule) {
    account.violations().add(rule, toString());
  }

  @Override
  public String toString() {
    return what + " on " + Thread.currentThread();
  }
}
