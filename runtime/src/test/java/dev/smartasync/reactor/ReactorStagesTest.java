package dev.smartasync.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;

class ReactorStagesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

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

  @Test
  void aMonoMakesTheCallForEachSubscriberInItsContext() {
    AtomicInteger calls = new AtomicInteger();
    Mono<String> mono =
        ReactorStages.mono(context -> {
          calls.incrementAndGet();
          return CompletableFuture.completedFuture(context.<String>get("name"));
        });
    assertThat(calls).hasValue(0);
    assertThat(mono.contextWrite(it -> it.put("name", "Ann")).block(PATIENCE)).isEqualTo("Ann");
    assertThat(mono.contextWrite(it -> it.put("name", "Bob")).block(PATIENCE)).isEqualTo("Bob");
    assertThat(calls).hasValue(2);
  }

  @Test
  void aMonoOfNoStageFails() {
    Mono<String> mono = ReactorStages.mono(() -> null);
    assertThatThrownBy(() -> mono.block(PATIENCE)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void cancellingAMonoThatFailsWithTheWrappedCancellationIsNoError() {
    List<Throwable> errors = new CopyOnWriteArrayList<>();
    Hooks.onOperatorError((failure, value) -> {
      errors.add(failure);
      return failure;
    });
    try {
      CompletableFuture<String> source = new CompletableFuture<>();
      ReactorStages.mono(() -> new Derived(source)).subscribe().dispose();
      assertThat(source).isCancelled();
    } finally {
      Hooks.resetOnOperatorError();
    }
    assertThat(errors).isEmpty();
  }

  /** Is cancelled by way of its source. */
  private static final class Derived extends CompletableFuture<String> {
    private final CompletableFuture<String> source;

    Derived(CompletableFuture<String> source) {
      this.source = source;
      var unused =
          source.handle((value, failure) ->
              failure == null
                  ? complete(value)
                  : completeExceptionally(new CompletionException(failure)));
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      return source.cancel(mayInterruptIfRunning);
    }
  }
}
