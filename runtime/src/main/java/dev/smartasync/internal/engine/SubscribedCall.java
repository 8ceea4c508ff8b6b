package dev.smartasync.internal.engine;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The call that a subscription makes. Cancelling it cancels the call's stage, with interruption and
 * once, also where it is cancelled before or while the call is made; a call that is cancelled
 * before is not made at all.
 *
 * <p>It is the reference to the stage while that may be cancelled, and to {@link State} before and
 * after.
 */
public final class SubscribedCall extends AtomicReference<Object> {

  private static final long serialVersionUID = 1L;

  private static final OperationSpec UNKNOWN = OperationSpec.named("A call");

  private enum State {
    UNMADE,
    CANCELLED,
    SETTLED
  }

  private transient volatile @Nullable OperationSpec operation;

  /** Creates a call that is not made yet. */
  public SubscribedCall() {
    super(State.UNMADE);
  }

  /**
   * Makes the call, on this thread, and hands on what its stage settles with: a failure as it is
   * everywhere, without the wrappers of asynchronous settlement. The stage's own cancellation is
   * not handed on if it was this call that cancelled it.
   */
  public <T extends @Nullable Object> void make(
      Supplier<? extends @Nullable CompletionStage<? extends T>> call,
      Consumer<? super T> value,
      Consumer<? super Throwable> failure) {
    if (get() == State.CANCELLED) {
      return;
    }
    CompletionStage<? extends T> stage;
    try {
      stage = Objects.requireNonNull(call.get(), "a call returned null, and must return a stage");
    } catch (Throwable thrown) {
      Failures.keepInterrupt(thrown);
      failure.accept(thrown);
      return;
    }
    Guard guard = Futures.guard(stage);
    if (guard != null) {
      operation = guard.operation();
    }
    if (!compareAndSet(State.UNMADE, stage)) {
      Futures.cancel(stage, true);
    }
    follow(stage, value, failure);
  }

  private <T extends @Nullable Object> void follow(
      CompletionStage<T> stage,
      Consumer<? super T> onValue,
      Consumer<? super Throwable> onFailure) {
    Futures.whenSettled(
        stage,
        (value, failure) -> {
          boolean cancelled = !compareAndSet(stage, State.SETTLED);
          try {
            if (failure == null) {
              onValue.accept(value);
              return;
            }
            Throwable own = own(stage, failure);
            if (!(cancelled && own instanceof CancellationException)) {
              onFailure.accept(own);
            }
          } catch (Throwable thrown) { // by a subscriber, which has no other way to say so
            Reports.log("A subscriber of " + name() + " failed", thrown);
          }
        });
  }

  /** Returns the failure as it was thrown or, if it came through stages, without their wrappers. */
  @SuppressWarnings("ReferenceEquality") // the very failure that the body threw
  private Throwable own(CompletionStage<?> stage, Throwable failure) {
    Source source = Futures.source(stage);
    boolean thrown = source != null && source.thrown() == failure;
    OperationSpec called = operation;
    return thrown ? failure : Failures.peel(failure, called == null ? UNKNOWN : called);
  }

  /** Returns how messages name what was called. */
  public String name() {
    OperationSpec called = operation;
    return called == null ? "A call" : called.name() + "()";
  }

  /** Cancels the call. */
  public void cancel() {
    Object before = getAndUpdate(state -> state == State.SETTLED ? state : State.CANCELLED);
    if (before instanceof CompletionStage<?> stage) {
      Futures.cancel(stage, true);
    }
  }
}
