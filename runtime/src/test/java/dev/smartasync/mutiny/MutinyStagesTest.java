package dev.smartasync.mutiny;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MutinyStagesTest {
  private static <T extends @Nullable Object> CompletableFuture<T> stage(Uni<? extends T> uni) {
    CompletionStage<T> stage = MutinyStages.stage(uni);
    return Objects.requireNonNull(stage).toCompletableFuture();
  }

  @Test
  void nullStaysNull() {
    assertThat(MutinyStages.<String>stage(null)).isNull();
  }

  @Test
  void anItemAndASubtypeArrive() {
    CompletableFuture<Number> number = stage(Uni.createFrom().item(7));
    assertThat(number).isCompletedWithValue(7);
  }

  @Test
  void aNullItemGivesNull() {
    assertThat(stage(Uni.createFrom().nullItem())).isCompletedWithValue(null);
  }

  @Test
  void aFailureIsTheSameInstance() {
    Exception failure = new Exception("checked");
    assertThat(stage(Uni.createFrom().failure(failure)).exceptionNow()).isSameAs(failure);
  }

  @Test
  void itSubscribesOnceAndRightAway() {
    AtomicInteger subscriptions = new AtomicInteger();
    CompletableFuture<String> stage =
        stage(
            Uni.createFrom()
                .<String>nothing()
                .onSubscription()
                .invoke(subscriptions::incrementAndGet));
    assertThat(stage.thenApply(String::length)).isNotDone();
    assertThat(subscriptions).hasValue(1);
  }

  @Test
  void cancellingReachesTheSourceOnce() {
    AtomicInteger cancels = new AtomicInteger();
    CompletableFuture<String> stage =
        stage(Uni.createFrom().<String>nothing().onCancellation().invoke(cancels::incrementAndGet));
    assertThat(stage.cancel(true)).isTrue();
    assertThat(stage.cancel(true)).isTrue();
    assertThat(stage).isCancelled();
    assertThat(cancels).hasValue(1);
  }

  @Test
  void aSubscriptionThatComesAfterTheCancelIsCancelled() {
    AtomicInteger cancels = new AtomicInteger();
    UniStage<String> stage = new UniStage<>(Context.empty());
    assertThat(stage.cancel(true)).isTrue();
    stage.onSubscribe(cancels::incrementAndGet);
    stage.onFailure(new Exception("late"));
    assertThat(cancels).hasValue(1);
    assertThat(stage).isCancelled();
  }
}
