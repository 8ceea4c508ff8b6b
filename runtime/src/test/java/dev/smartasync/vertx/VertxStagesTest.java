package dev.smartasync.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VertxStagesTest {
  private static <T extends @Nullable Object> CompletableFuture<T> stage(
      Future<? extends T> future) {
    CompletionStage<T> stage = VertxStages.stage(future);
    return Objects.requireNonNull(stage).toCompletableFuture();
  }

  @Test
  void nullStaysNull() {
    assertThat(VertxStages.<String>stage(null)).isNull();
  }

  @Test
  void aValueAndASubtypeArrive() {
    CompletableFuture<Number> number = stage(Future.succeededFuture(7));
    assertThat(number).isCompletedWithValue(7);
  }

  @Test
  void aLaterValueArrives() {
    Promise<String> promise = Promise.promise();
    CompletableFuture<String> stage = stage(promise.future());
    assertThat(stage).isNotDone();
    promise.complete("later");
    assertThat(stage).isCompletedWithValue("later");
  }

  @Test
  void noValueGivesNull() {
    assertThat(stage(Future.succeededFuture())).isCompletedWithValue(null);
  }

  @Test
  void aFailureIsTheSameInstance() {
    Exception failure = new Exception("checked");
    assertThat(stage(Future.failedFuture(failure)).exceptionNow()).isSameAs(failure);
    Promise<String> promise = Promise.promise();
    CompletableFuture<String> later = stage(promise.future());
    promise.fail(failure);
    assertThat(later.exceptionNow()).isSameAs(failure);
  }

  @Test
  void itCompletesOnTheContextOfTheFuture() {
    Vertx vertx = Vertx.vertx();
    try {
      CompletableFuture<String> release = new CompletableFuture<>();
      CompletableFuture<String> stage = stage(vertx.executeBlocking(release::join));
      CompletableFuture<Boolean> onLoop =
          stage.thenApply(value -> io.vertx.core.Context.isOnEventLoopThread());
      release.complete("released");
      assertThat(onLoop.join()).isTrue();
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void cancellingSettlesTheStageOnly() {
    Promise<String> promise = Promise.promise();
    CompletableFuture<String> stage = stage(promise.future());
    assertThat(stage.cancel(true)).isTrue();
    assertThat(promise.tryComplete("late")).isTrue();
    assertThat(stage).isCancelled();
  }
}
