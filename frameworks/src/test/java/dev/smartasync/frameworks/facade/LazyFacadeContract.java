package dev.smartasync.frameworks.facade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener;
import dev.smartasync.spi.Crossing;
import io.netty.channel.DefaultEventLoop;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every facade whose results make the call for each subscription. */
@ParameterizedClass
@EnumSource(Made.class)
@SuppressWarnings("FutureReturnValueIgnored") // targets return futures of all kinds as objects
abstract class LazyFacadeContract {

  @Parameter Made made = Made.GENERATED;

  final SmartRuntime runtime =
      SmartRuntime.builder().executor("one", SmartExecutors.bounded("one", 1, 10)).build();

  abstract Lazy call(Station station, SmartRuntime on, Operation operation);

  /** Returns the library's own type, with that value or failure. */
  abstract Object own(CompletableFuture<String> outcome);

  @AfterEach
  void closeRuntime() {
    runtime.close();
  }

  private Lazy call(Station station, Operation operation) {
    return call(station, runtime, operation);
  }

  private Signals subscribe(Station station, Operation operation) {
    Signals signals = new Signals();
    call(station, operation).subscribe(signals);
    return signals;
  }

  private Callable<?> yielding(Operation operation, String value) {
    return switch (operation) {
      case READ, READ_ON_ONE, READ_IN_TIME -> () -> value;
      case STAGE, STAGE_IN_TIME -> () -> CompletableFuture.completedFuture(value);
      case OWN -> () -> own(CompletableFuture.completedFuture(value));
    };
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = ".*_IN_TIME") // they have little
  @DisplayName("16. Each new subscription makes the call again, and only then")
  void callsOncePerSubscription(Operation operation) throws Exception {
    Station station = new Station(yielding(operation, "sun"));
    Lazy lazy = call(station, operation);
    assertThat(station.calls()).isZero();

    Signals one = new Signals();
    lazy.subscribe(one);
    assertThat(one.awaitValue()).isEqualTo("sun");
    assertThat(station.calls()).isEqualTo(1);

    Signals two = new Signals();
    lazy.subscribe(two);
    assertThat(two.awaitValue()).isEqualTo("sun");
    assertThat(station.calls()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"READ", "STAGE", "OWN"})
  void aRetryMakesTheCallAgain(Operation operation) throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    Callable<?> fine = yielding(operation, "sun");
    Station station =
        new Station(() -> {
          if (attempts.incrementAndGet() == 1) {
            throw new IOException("once");
          }
          return fine.call();
        });

    Signals signals = new Signals();
    call(station, operation).retried().subscribe(signals);

    assertThat(signals.awaitValue()).isEqualTo("sun");
    assertThat(station.calls()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"READ", "STAGE", "OWN"})
  void whatIsThrownIsSignalledAsItIs(Operation operation) throws Exception {
    Throwable thrown = new CompletionException(new IOException("inner"));
    Station station =
        new Station(() -> {
          throw (Exception) thrown;
        });
    assertThat(subscribe(station, operation).awaitFailure()).isSameAs(thrown);
  }

  @Test
  void whatAStageFailsWithIsSignalledWithoutWrappers() throws Exception {
    IOException failure = new IOException("inner");
    CompletableFuture<String> source = new CompletableFuture<>();
    Station station = new Station(() -> source.thenApply(it -> it).thenApply(it -> it));
    Signals signals = subscribe(station, Operation.STAGE);
    source.completeExceptionally(failure);
    assertThat(signals.awaitFailure()).isSameAs(failure);
  }

  @Test
  void whatTheOwnTypeFailsWithIsSignalledAsItIs() throws Exception {
    IOException failure = new IOException("own");
    Station station = new Station(() -> own(CompletableFuture.failedFuture(failure)));
    assertThat(subscribe(station, Operation.OWN).awaitFailure()).isSameAs(failure);
  }

  @ParameterizedTest
  @EnumSource(names = {"STAGE", "OWN"})
  @DisplayName("27. Null instead of a stage → error naming the method")
  void nullForAStageNamesTheMethod(Operation operation) throws Exception {
    assertThat(subscribe(new Station(() -> null), operation).awaitFailure())
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("Station.")
        .hasMessageContaining("() returned null");
  }

  @Test
  @DisplayName("37. Subscription ended → body interrupted")
  void endingTheSubscriptionInterruptsTheBody() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Station station =
        new Station(() -> {
          try {
            started.countDown();
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            ended.complete(e);
            throw e;
          }
          return "never";
        });

    Signals signals = new Signals();
    Runnable end = call(station, Operation.READ).subscribe(signals);
    started.await();
    end.run();

    assertThat(Signals.await(ended)).isInstanceOf(InterruptedException.class);
    assertThat(signals.outcome()).isNotDone();
  }

  @ParameterizedTest
  @EnumSource(names = {"STAGE", "OWN"})
  @DisplayName("42. Subscription ended → source cancelled, once")
  void endingTheSubscriptionCancelsTheSource(Operation operation) {
    AtomicInteger cancels = new AtomicInteger();
    CompletableFuture<String> source =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            assertThat(mayInterruptIfRunning).isTrue();
            cancels.incrementAndGet();
            return super.cancel(mayInterruptIfRunning);
          }
        };
    Station station = new Station(() -> operation == Operation.OWN ? own(source) : source);

    Signals signals = new Signals();
    Runnable end = call(station, operation).subscribe(signals);
    end.run();
    end.run();

    assertThat(source).isCancelled();
    assertThat(cancels).hasValue(1);
    assertThat(signals.outcome()).isNotDone();
  }

  @Test
  @DisplayName("38. Ended while queued → body never runs")
  void endedWhileQueuedNeverRuns() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);
    Station first =
        new Station(() -> {
          started.countDown();
          release.await();
          return "first";
        });
    Signals one = subscribe(first, Operation.READ_ON_ONE);
    started.await();

    Station second = new Station(() -> "second");
    call(second, Operation.READ_ON_ONE).subscribe(new Signals()).run();
    Station third = new Station(() -> "third");
    Signals last = subscribe(third, Operation.READ_ON_ONE);
    release.countDown();

    assertThat(one.awaitValue()).isEqualTo("first");
    assertThat(last.awaitValue()).isEqualTo("third");
    assertThat(second.calls()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"READ_IN_TIME", "STAGE_IN_TIME"})
  @DisplayName("49. Expiry → TimeoutException and source cancelled")
  void expires(Operation operation) throws Exception {
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<Throwable> interrupted = new CompletableFuture<>();
    Station station =
        new Station(() -> {
          if (operation == Operation.STAGE_IN_TIME) {
            return source;
          }
          try {
            return new CountDownLatch(1).getCount() + source.get();
          } catch (InterruptedException e) {
            interrupted.complete(e);
            throw e;
          }
        });

    assertThat(subscribe(station, operation).awaitFailure())
        .isInstanceOf(TimeoutException.class)
        .hasMessageContaining("Station.");
    if (operation == Operation.STAGE_IN_TIME) {
      assertThat(source).isCancelled();
    } else {
      assertThat(Signals.await(interrupted)).isInstanceOf(InterruptedException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"READ", "STAGE", "OWN"})
  void aListenerSeesOneCallPerSubscription(Operation operation) throws Exception {
    List<CallListener.Call> started = new CopyOnWriteArrayList<>();
    List<CallListener.Outcome> outcomes = new CopyOnWriteArrayList<>();
    CountDownLatch settled = new CountDownLatch(2);
    CallListener listener =
        new CallListener() {
          @Override
          public void started(Call call) {
            started.add(call);
          }

          @Override
          public void settled(Call call, Settlement settlement) {
            outcomes.add(settlement.outcome());
            settled.countDown();
          }
        };
    try (SmartRuntime heard =
        SmartRuntime.builder()
            .executor("one", SmartExecutors.single("one"))
            .listener(listener)
            .build()) {
      Lazy lazy = call(new Station(yielding(operation, "sun")), heard, operation);
      assertThat(started).isEmpty();
      lazy.subscribe(new Signals());
      lazy.subscribe(new Signals());
      settled.await();
    }
    assertThat(started)
        .hasSize(2)
        .allSatisfy(it ->
            assertThat(it.crossing())
                .isEqualTo(operation == Operation.READ ? Crossing.OFFLOAD : Crossing.PASS_THROUGH));
    assertThat(outcomes).containsExactly(CallListener.Outcome.VALUE, CallListener.Outcome.VALUE);
  }

  @ParameterizedTest
  @EnumSource(names = {"READ", "STAGE", "OWN"})
  @DisplayName("91. Call after close → clear error")
  void aClosedRuntimeRefuses(Operation operation) throws Exception {
    Station station = new Station(yielding(operation, "sun"));
    Lazy lazy = call(station, operation);
    runtime.close();
    Signals signals = new Signals();
    lazy.subscribe(signals);
    assertThat(signals.awaitFailure())
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessageContaining("Station.");
    assertThat(station.calls()).isZero();
  }

  @Test
  void aBodyRunsOffTheLoopOfNettyThatSubscribesAndSignalsThere() throws Exception {
    DefaultEventLoop loop = new DefaultEventLoop();
    try {
      signalsOn(loop);
    } finally {
      loop.shutdownGracefully();
    }
  }

  @Test
  void aBodyRunsOffTheLoopOfVertxThatSubscribesAndSignalsThere() throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      io.vertx.core.Context context = vertx.getOrCreateContext();
      signalsOn(task -> context.runOnContext(nothing -> task.run()));
    } finally {
      vertx.close().await();
    }
  }

  private void signalsOn(Executor loop) throws Exception {
    CompletableFuture<Thread> bodyThread = new CompletableFuture<>();
    CompletableFuture<Thread> loopThread = new CompletableFuture<>();
    Station station =
        new Station(() -> {
          bodyThread.complete(Thread.currentThread());
          return "sun";
        });
    Lazy lazy = call(station, Operation.READ);
    Signals signals = new Signals();
    loop.execute(() -> {
      loopThread.complete(Thread.currentThread());
      lazy.subscribe(signals);
    });

    assertThat(signals.awaitValue()).isEqualTo("sun");
    assertThat(signals.awaitThread()).isSameAs(Signals.await(loopThread));
    assertThat(Signals.await(bodyThread)).isNotSameAs(Signals.await(loopThread));
  }
}
