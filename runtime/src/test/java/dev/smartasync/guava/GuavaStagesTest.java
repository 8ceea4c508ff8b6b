package dev.smartasync.guava;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuavaStagesTest {
  private static <T extends @Nullable Object> CompletableFuture<T> stage(
      ListenableFuture<? extends T> future) {
    CompletionStage<T> stage = GuavaStages.stage(future);
    return Objects.requireNonNull(stage).toCompletableFuture();
  }

  @Test
  void nullStaysNull() {
    assertThat(GuavaStages.<String>stage(null)).isNull();
  }

  @Test
  void aValueAndASubtypeArrive() {
    CompletableFuture<Number> number = stage(Futures.immediateFuture(7));
    assertThat(number).isCompletedWithValue(7);
  }

  @Test
  void aLaterNullArrives() {
    SettableFuture<@Nullable String> future = SettableFuture.create();
    CompletableFuture<@Nullable String> stage = stage(future);
    assertThat(stage).isNotDone();
    assertThat(future.set(null)).isTrue();
    assertThat(stage).isCompletedWithValue(null);
  }

  @Test
  void aFailureIsTheSameInstance() {
    Exception failure = new Exception("checked");
    assertThat(stage(Futures.immediateFailedFuture(failure)).exceptionNow()).isSameAs(failure);
  }

  @Test
  void cancellingCancelsTheFuture() {
    SettableFuture<String> future = SettableFuture.create();
    CompletableFuture<String> stage = stage(future);
    assertThat(stage.cancel(false)).isTrue();
    assertThat(future.isCancelled()).isTrue();
    assertThat(stage).isCancelled();
  }

  @Test
  void aCancelledFutureCancelsTheStage() {
    SettableFuture<String> future = SettableFuture.create();
    CompletableFuture<String> stage = stage(future);
    assertThat(future.cancel(true)).isTrue();
    assertThat(stage).isCancelled();
  }
}
