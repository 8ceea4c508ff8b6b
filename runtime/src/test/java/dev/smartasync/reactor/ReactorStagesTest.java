package dev.smartasync.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;

class ReactorStagesTest {
  private static <T> CompletableFuture<T> stage(Mono<? extends T> mono) {
    CompletionStage<T> stage = ReactorStages.stage(mono);
    return Objects.requireNonNull(stage).toCompletableFuture();
  }

  @Test
  void nullStaysNull() {
    assertThat(ReactorStages.<String>stage(null)).isNull();
  }

  @Test
  void aValueAndASubtypeArrive() {
    CompletableFuture<Number> number = stage(Mono.just(7));
    assertThat(number).isCompletedWithValue(7);
  }

  @Test
  void anEmptyMonoGivesNull() {
    assertThat(stage(Mono.empty())).isCompletedWithValue(null);
  }

  @Test
  void aFailureIsTheSameInstance() {
    Exception failure = new Exception("checked");
    assertThat(stage(Mono.error(failure)).exceptionNow()).isSameAs(failure);
  }

  @Test
  void itSubscribesOnceAndRightAway() {
    AtomicInteger subscriptions = new AtomicInteger();
    CompletableFuture<String> stage =
        stage(Mono.<String>never().doOnSubscribe(given -> subscriptions.incrementAndGet()));
    assertThat(stage.thenApply(String::length)).isNotDone();
    assertThat(stage.toCompletableFuture()).isSameAs(stage);
    assertThat(subscriptions).hasValue(1);
  }

  @Test
  void cancellingReachesTheSourceOnce() {
    AtomicInteger cancels = new AtomicInteger();
    CompletableFuture<String> stage =
        stage(Mono.<String>never().doOnCancel(cancels::incrementAndGet));
    assertThat(stage.cancel(true)).isTrue();
    assertThat(stage.cancel(true)).isTrue();
    assertThat(stage).isCancelled();
    assertThat(cancels).hasValue(1);
  }

  @Test
  void cancellingADoneStageLeavesTheSourceAlone() {
    AtomicInteger cancels = new AtomicInteger();
    CompletableFuture<String> stage = stage(Mono.just("v").doOnCancel(cancels::incrementAndGet));
    assertThat(stage.cancel(true)).isFalse();
    assertThat(cancels).hasValue(0);
  }

  @Test
  void aSubscriptionThatComesAfterTheCancelIsCancelled() {
    AtomicInteger cancels = new AtomicInteger();
    MonoStage<String> stage = new MonoStage<>(Context.empty());
    assertThat(stage.cancel(true)).isTrue();
    Mono.<String>never().doOnCancel(cancels::incrementAndGet).subscribe(stage);
    assertThat(cancels).hasValue(1);
  }

  @Test
  void whatComesAfterTheCancelIsDiscardedQuietly() {
    AtomicInteger dropped = new AtomicInteger();
    Hooks.onErrorDropped(thrown -> dropped.incrementAndGet());
    try {
      Sinks.One<String> sink = Sinks.unsafe().one();
      MonoStage<String> stage = new MonoStage<>(Context.empty());
      sink.asMono().subscribe(stage);
      assertThat(stage.cancel(true)).isTrue();
      stage.onError(new Exception("late"));
      stage.onNext("late");
      stage.onComplete();
      assertThat(stage).isCancelled();
      assertThat(dropped).hasValue(0);
    } finally {
      Hooks.resetOnErrorDropped();
    }
  }
}
