package dev.smartasync.internal.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A stage of the values that a check makes of another's; cancelling it cancels the other. */
public final class CheckedStage extends CompletableFuture<@Nullable Object> implements Adapted {

  private final CompletionStage<?> stage;

  private CheckedStage(CompletionStage<?> stage) {
    this.stage = stage;
  }

  /** Returns the stage; it fails with what the check throws. */
  public static CheckedStage of(CompletionStage<?> stage, UnaryOperator<@Nullable Object> check) {
    CheckedStage checked = new CheckedStage(stage);
    stage.whenComplete((value, failure) -> checked.settle(value, failure, check));
    return checked;
  }

  private void settle(
      @Nullable Object value, @Nullable Throwable failure, UnaryOperator<@Nullable Object> check) {
    if (failure != null) {
      completeExceptionally(failure);
      return;
    }
    Object checked;
    try {
      checked = check.apply(value);
    } catch (RuntimeException wrong) {
      completeExceptionally(wrong);
      return;
    }
    complete(checked);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    if (cancelled) {
      Futures.cancel(stage, mayInterruptIfRunning);
    }
    return cancelled;
  }
}
