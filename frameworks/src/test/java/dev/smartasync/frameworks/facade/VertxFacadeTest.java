package dev.smartasync.frameworks.facade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Made.class)
@SuppressWarnings("FutureReturnValueIgnored") // targets return futures of all kinds as objects
class VertxFacadeTest {

  private final SmartRuntime runtime =
      SmartRuntime.builder().executor("one", SmartExecutors.single("one")).build();
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    runtime.close();
    vertx.close().await();
  }

  @Parameter Made made = Made.GENERATED;

  private StationVertx facade(Callable<?> body) {
    return facade(new Station(body), runtime);
  }

  private StationVertx facade(Station station, SmartRuntime on) {
    return made.facade(StationVertx.class, StationVertx::of, station, on);
  }

  private static <T extends @Nullable Object> T await(Future<T> future) throws Exception {
    return Signals.await(future.toCompletionStage().toCompletableFuture());
  }

  private static Throwable failure(Future<?> future) throws Exception {
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    future.onComplete(result -> failure.complete(result.cause()));
    return Signals.await(failure);
  }

  @ParameterizedTest
  @EnumSource(names = {"EVENT_LOOP", "WORKER", "VIRTUAL_THREAD"})
  void aBlockingBodyCompletesOnTheContextOfTheCaller(ThreadingModel model) throws Exception {
    Context context = ((VertxInternal) vertx).contextBuilder().withThreadingModel(model).build();
    CompletableFuture<Thread> caller = new CompletableFuture<>();
    CompletableFuture<Thread> bodyThread = new CompletableFuture<>();
    CompletableFuture<@Nullable Context> on = new CompletableFuture<>();
    context.runOnContext(nothing -> {
      caller.complete(Thread.currentThread());
      Future<?> unused =
          facade(
                  () -> {
                    bodyThread.complete(Thread.currentThread());
                    return "sun";
                  })
              .require()
              .onComplete(result -> on.complete(Vertx.currentContext()));
    });

    assertThat(Signals.await(on)).isSameAs(context);
    assertThat(Signals.await(bodyThread)).isNotSameAs(Signals.await(caller));
  }

  @Test
  void aThreadWithoutContextGetsTheValueToo() throws Exception {
    assertThat(await(facade(() -> "sun").read())).isEqualTo("sun");
    assertThat(await(facade(() -> 7).count())).isEqualTo(7);
  }

  @Test
  void aCallIsMadeAtOnceAndOnce() throws Exception {
    Station station = new Station(() -> CompletableFuture.completedFuture("sun"));
    Future<String> future = facade(station, runtime).requireStage();
    assertThat(station.calls()).isEqualTo(1);
    assertThat(await(future)).isEqualTo("sun");
    assertThat(await(future)).isEqualTo("sun");
    assertThat(station.calls()).isEqualTo(1);
  }

  @Test
  void nullIsAValue() throws Exception {
    assertThat(await(facade(() -> null).read())).isNull();
    assertThat(await(facade(() -> CompletableFuture.completedFuture(null)).stage())).isNull();
    assertThat(await(facade(() -> null).clear())).isNull();
  }

  @Test
  void theTargetsOwnFutureIsHandedOnAsItIs() {
    Promise<String> promise = Promise.promise();
    assertThat(facade(promise::future).vertx()).isSameAs(promise.future());
  }

  @Test
  void aMissingFutureNamesTheMethod() throws Exception {
    assertThat(failure(facade(() -> null).vertx()))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("Station.vertx() returned null");
    assertThat(failure(facade(() -> null).vertxInTime()))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("Station.vertxInTime() returned null");
  }

  @Test
  void whatIsThrownIsTheFailureAsItIs() throws Exception {
    CompletionException thrown = new CompletionException(new IOException("inner"));
    StationVertx facade =
        facade(() -> {
          throw thrown;
        });
    assertThat(failure(facade.vertx())).isSameAs(thrown);
    assertThat(failure(facade.vertxInTime())).isSameAs(thrown);
    assertThat(failure(facade.read())).isSameAs(thrown);
    assertThat(failure(facade.stage())).isSameAs(thrown);
  }

  @Test
  void whatAStageFailsWithComesWithoutWrappers() throws Exception {
    IOException failure = new IOException("inner");
    CompletableFuture<String> source = new CompletableFuture<>();
    Future<?> future = facade(() -> source.thenApply(it -> it).thenApply(it -> it)).stage();
    source.completeExceptionally(failure);
    assertThat(failure(future)).isSameAs(failure);
  }

  @Test
  void expires() throws Exception {
    CompletableFuture<Throwable> interrupted = new CompletableFuture<>();
    Station station =
        new Station(() -> {
          try {
            new CountDownLatch(1).await();
            return "never";
          } catch (InterruptedException e) {
            interrupted.complete(e);
            throw e;
          }
        });
    assertThat(failure(facade(station, runtime).readInTime())).isInstanceOf(TimeoutException.class);
    assertThat(Signals.await(interrupted)).isInstanceOf(InterruptedException.class);

    Promise<String> never = Promise.promise();
    assertThat(failure(facade(never::future).vertxInTime())).isInstanceOf(TimeoutException.class);
  }

  @Test
  void aListenerSeesTheCallOfATargetsOwnFuture() throws Exception {
    List<CallListener.Outcome> outcomes = new CopyOnWriteArrayList<>();
    CountDownLatch settled = new CountDownLatch(1);
    CallListener listener =
        new CallListener() {
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
      Station station = new Station(() -> Future.succeededFuture("sun"));
      assertThat(await(facade(station, heard).vertx())).isEqualTo("sun");
      settled.await();
    }
    assertThat(outcomes).containsExactly(CallListener.Outcome.VALUE);
  }

  @Test
  void aClosedRuntimeRefuses() throws Exception {
    Station station = new Station(() -> Future.succeededFuture("sun"));
    StationVertx facade = facade(station, runtime);
    runtime.close();
    assertThat(failure(facade.vertx())).isInstanceOf(RejectedExecutionException.class);
    assertThat(failure(facade.read())).isInstanceOf(RejectedExecutionException.class);
    assertThat(station.calls()).isZero();
  }
}
