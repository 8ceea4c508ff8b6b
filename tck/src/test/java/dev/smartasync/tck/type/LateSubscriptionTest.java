package dev.smartasync.tck.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.SmartAsync;
import dev.smartasync.SmartRuntime;
import dev.smartasync.mutiny.MutinyStages;
import dev.smartasync.reactor.ReactorStages;
import dev.smartasync.tck.Caller;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.FlowAdapters;
import reactor.core.publisher.Mono;

@DisplayName("A subscription that")
@Timeout(60)
class LateSubscriptionTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  /** A publisher that hands out its subscription when it is told to, and counts the cancels. */
  private static final class Late implements Flow.Publisher<String>, Flow.Subscription {
    final CompletableFuture<Flow.Subscriber<? super String>> subscriber = new CompletableFuture<>();
    final AtomicInteger cancels = new AtomicInteger();

    @Override
    public void subscribe(Flow.Subscriber<? super String> given) {
      subscriber.complete(given);
    }

    void hand() throws Exception {
      subscriber.get(Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS).onSubscribe(this);
    }

    @Override
    public void request(long n) {}

    @Override
    public void cancel() {
      cancels.incrementAndGet();
    }
  }

  /** Makes the stage of a framework's single value, with an action inside its onSubscribe. */
  record Type(String name, Single single) {
    private interface Single {
      CompletionStage<String> of(Flow.Publisher<String> publisher, Runnable onSubscribe);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Type> types() {
    return Stream.of(
        new Type(
            "Mono",
            (publisher, action) ->
                ReactorStages.stage(
                    Mono.from(FlowAdapters.<String>toPublisher(publisher))
                        .doOnSubscribe(given -> action.run()))),
        new Type(
            "Uni",
            (publisher, action) ->
                MutinyStages.stage(
                    Uni.createFrom().publisher(publisher).onSubscription().invoke(action))));
  }

  /** Waits for what a framework yields. */
  public static final class Target {
    /** Makes the stage. */
    @SmartAsync(timeout = "50ms")
    public CompletionStage<String> quick(Function<Target, CompletionStage<String>> source) {
      return source.apply(this);
    }
  }

  /** The face of who waits. */
  public interface Face {
    /** Waits for the stage. */
    String quick(Function<Target, CompletionStage<String>> source);
  }

  @ParameterizedTest(name = "43. is interrupted inside onSubscribe releases its waiter [{0}]")
  @MethodSource("types")
  void interruptedInside(Type type) {
    Late source = new Late();
    CompletionStage<String> stage =
        type.single().of(handing(source), () -> Thread.currentThread().interrupt());

    Throwable thrown = catchThrowable(() -> runtime.await(stage));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown).isExactlyInstanceOf(CancellationException.class);
    assertThat(source.cancels).hasValue(1);
  }

  @ParameterizedTest(name = "43. expires inside onSubscribe releases its waiter [{0}]")
  @MethodSource("types")
  void expiredInside(Type type) {
    Late source = new Late();
    Face face = runtime.facade(Face.class, new Target());

    Throwable thrown =
        catchThrowable(() ->
            face.quick(self ->
                type.single().of(handing(source), LateSubscriptionTest::waitForTheDeadline)));

    assertThat(thrown)
        .isExactlyInstanceOf(CompletionException.class)
        .hasCauseExactlyInstanceOf(TimeoutException.class);
    assertThat(source.cancels).hasValue(1);
  }

  @ParameterizedTest(name = "44. comes after its waiter was interrupted is cancelled [{0}]")
  @MethodSource("types")
  void afterAnInterrupt(Type type) throws Exception {
    Late source = new Late();
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    CompletionStage<String> stage = type.single().of(source, () -> {});
    Thread waiter =
        Thread.ofVirtual().start(() -> ended.complete(catchThrowable(() -> runtime.await(stage))));
    waiter.interrupt();
    assertThat(ended.get(Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .isExactlyInstanceOf(CancellationException.class);
    assertThat(source.cancels).hasValue(0);

    source.hand();

    assertThat(source.cancels).hasValue(1);
  }

  @ParameterizedTest(name = "44. comes after the deadline of its waiter is cancelled [{0}]")
  @MethodSource("types")
  void afterTheDeadline(Type type) throws Exception {
    Late source = new Late();
    CompletionStage<String> stage = type.single().of(source, () -> {});
    assertThat(catchThrowable(() -> runtime.await(stage, Duration.ofMillis(1))))
        .hasCauseExactlyInstanceOf(TimeoutException.class);

    source.hand();

    assertThat(source.cancels).hasValue(1);
  }

  /** Publishes as others do: the subscription is there at once. */
  private static Flow.Publisher<String> handing(Late source) {
    return subscriber -> subscriber.onSubscribe(source);
  }

  private static void waitForTheDeadline() {
    long start = System.nanoTime();
    while (System.nanoTime() - start < 60_000_000) {
      Thread.onSpinWait();
    }
  }
}
