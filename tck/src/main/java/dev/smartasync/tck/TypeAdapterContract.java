package dev.smartasync.tck;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What turning an asynchronous type into a stage has to keep.
 *
 * @param <A> the asynchronous type, of a string
 */
public abstract class TypeAdapterContract<A> {

  /** For subclasses. */
  protected TypeAdapterContract() {}

  /**
   * Adapts a value of the type.
   *
   * @param asynchronous the value, or null
   * @return its stage, null for null
   */
  protected abstract @Nullable CompletionStage<?> stage(@Nullable A asynchronous);

  /**
   * Returns one that yields a value; where the type carries none, one that succeeds.
   *
   * @param value the value
   * @return the asynchronous value
   */
  protected abstract A succeeded(String value);

  /**
   * Returns one that succeeds without a value, or with null, as the type allows.
   *
   * @return the asynchronous value, or null where the type has no such thing
   */
  protected abstract @Nullable A empty();

  /**
   * Returns one that fails.
   *
   * @param failure the failure
   * @return the asynchronous value
   */
  protected abstract A failed(Throwable failure);

  /**
   * Returns one of a class of its own, below the type.
   *
   * @param value what it yields
   * @return the asynchronous value, or null where the type cannot be extended
   */
  protected abstract @Nullable A subtype(String value);

  /**
   * Returns one that is not settled.
   *
   * @return it and its source
   */
  protected abstract Pending<A> pending();

  /**
   * Returns whether the type carries values.
   *
   * @return true unless overridden
   */
  protected boolean carriesValues() {
    return true;
  }

  /**
   * Returns whether the type can be cancelled.
   *
   * @return true unless overridden
   */
  protected boolean cancels() {
    return true;
  }

  /**
   * An asynchronous value that is not settled.
   *
   * @param asynchronous the value
   * @param success settles it with "later"
   * @param cancelled whether its source was cancelled
   * @param <A> the asynchronous type
   */
  public record Pending<A>(A asynchronous, Runnable success, BooleanSupplier cancelled) {}

  @Test
  void yieldsTheValue() throws Exception {
    assertThat(settled(stage(succeeded("value")))).isEqualTo(carriesValues() ? "value" : null);
  }

  @Test
  void yieldsTheValueOfASubtype() throws Exception {
    A subtype = subtype("value");
    assumeTrue(subtype != null, "the type cannot be extended");

    assertThat(settled(stage(subtype))).isEqualTo(carriesValues() ? "value" : null);
  }

  @Test
  void yieldsNullWhereThereIsNoValue() throws Exception {
    A empty = empty();
    assumeTrue(empty != null, "the type always has a value");

    assertThat(settled(stage(empty))).isNull();
  }

  @Test
  void yieldsTheVeryFailure() throws Exception {
    Exception failure = new Exception("checked, on purpose");

    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    given(stage(failed(failure))).whenComplete((value, thrown) -> seen.complete(thrown));

    assertThat(seen.get(Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isSameAs(failure);
    assertThat(failure).hasNoCause().hasNoSuppressedExceptions();
  }

  @Test
  void settlesWhenTheSourceDoes() throws Exception {
    Pending<A> pending = pending();
    CompletionStage<?> stage = given(stage(pending.asynchronous()));

    assertThat(stage.toCompletableFuture()).isNotDone();
    pending.success().run();

    assertThat(settled(stage)).isEqualTo(carriesValues() ? "later" : null);
  }

  @Test
  void cancellingTheStageCancelsTheSource() {
    assumeTrue(cancels(), "the type cannot be cancelled");
    Pending<A> pending = pending();
    CompletableFuture<?> stage = given(stage(pending.asynchronous())).toCompletableFuture();

    assertThat(pending.cancelled().getAsBoolean()).isFalse();
    assertThat(stage.cancel(true)).isTrue();

    assertThat(pending.cancelled().getAsBoolean()).isTrue();
  }

  @Test
  void whatTheSourceDoesAfterACancelIsIgnored() {
    Pending<A> pending = pending();
    CompletableFuture<?> stage = given(stage(pending.asynchronous())).toCompletableFuture();

    stage.cancel(true);
    pending.success().run();

    assertThat(stage).isCancelled();
  }

  @Test
  void cancellingASettledStageChangesNothing() throws Exception {
    Pending<A> pending = pending();
    CompletableFuture<?> stage = given(stage(pending.asynchronous())).toCompletableFuture();
    pending.success().run();
    Object value = settled(stage);

    assertThat(stage.cancel(true)).isFalse();
    assertThat(stage.resultNow()).isEqualTo(value);
    assertThat(pending.cancelled().getAsBoolean()).isFalse();
  }

  @Test
  void nothingGivesNothing() {
    assertThat(stage(null)).isNull();
  }

  private static CompletionStage<?> given(@Nullable CompletionStage<?> stage) {
    return requireNonNull(stage, "the adapter returned no stage");
  }

  private static @Nullable Object settled(@Nullable CompletionStage<?> stage) throws Exception {
    return given(stage).toCompletableFuture().get(Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
