package dev.smartasync.frameworks.facade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@SuppressWarnings("FutureReturnValueIgnored") // targets return futures of all kinds as objects
class RxJavaFacadeTest extends LazyFacadeContract {

  private record OfMaybe(Maybe<String> maybe) implements Lazy {
    @Override
    public Runnable subscribe(Signals signals) {
      return maybe.subscribe(signals::value, signals::failure, signals::empty)::dispose;
    }

    @Override
    public Lazy retried() {
      return new OfMaybe(maybe.retry(1));
    }
  }

  private record OfSingle(Single<String> single) implements Lazy {
    @Override
    public Runnable subscribe(Signals signals) {
      return single.subscribe(signals::value, signals::failure)::dispose;
    }

    @Override
    public Lazy retried() {
      return new OfSingle(single.retry(1));
    }
  }

  private StationRxJava facade(Station station, SmartRuntime on) {
    return made.facade(StationRxJava.class, StationRxJava::of, station, on);
  }

  @Override
  Lazy call(Station station, SmartRuntime on, Operation operation) {
    StationRxJava facade = facade(station, on);
    return switch (operation) {
      case READ -> new OfMaybe(facade.read());
      case READ_ON_ONE -> new OfSingle(facade.readOnOne());
      case READ_IN_TIME -> new OfSingle(facade.readInTime());
      case STAGE -> new OfMaybe(facade.stage());
      case STAGE_IN_TIME -> new OfSingle(facade.stageInTime());
      case OWN -> new OfSingle(facade.single());
    };
  }

  @Override
  Object own(CompletableFuture<String> outcome) {
    return Single.<String>create(emitter -> {
      emitter.setCancellable(() -> outcome.cancel(true));
      var unused =
          outcome.whenComplete((value, failure) -> {
            if (failure == null) {
              emitter.onSuccess(value);
            } else {
              emitter.tryOnError(failure);
            }
          });
    });
  }

  @Test
  void nullIsAnEmptyMaybeWhereTheValueIsMarked() {
    StationRxJava facade = facade(new Station(() -> null), runtime);
    assertThat(facade.read().isEmpty().blockingGet()).isTrue();
    Station staged = new Station(() -> CompletableFuture.completedFuture(null));
    assertThat(facade(staged, runtime).stage().isEmpty().blockingGet()).isTrue();
  }

  @Test
  void nullIsAnErrorOfASingle() {
    StationRxJava facade = facade(new Station(() -> null), runtime);
    facade
        .require()
        .test()
        .awaitDone(30, TimeUnit.SECONDS)
        .assertError(it ->
            it instanceof NullPointerException
                && String.valueOf(it.getMessage())
                    .equals(
                        "Station.require() yielded null. A Single always has a value. Mark the"
                            + " value @Nullable to get a Maybe, which is empty then, or yield a"
                            + " value."));
    Station staged = new Station(() -> CompletableFuture.completedFuture(null));
    facade(staged, runtime)
        .requireStage()
        .test()
        .awaitDone(30, TimeUnit.SECONDS)
        .assertError(it ->
            String.valueOf(it.getMessage()).startsWith("Station.requireStage() yielded null."));
  }

  @Test
  void noValueIsACompletable() {
    Station station = new Station(() -> null);
    Completable clear = facade(station, runtime).clear();
    assertThat(station.calls()).isZero();
    clear.blockingAwait();
    assertThat(station.calls()).isEqualTo(1);
  }

  @Test
  void primitivesAreBoxed() {
    Single<Integer> count = facade(new Station(() -> 7), runtime).count();
    assertThat(count.blockingGet()).isEqualTo(7);
  }

  @Test
  void theTargetsOwnTypesStay() {
    Maybe<String> maybe = facade(new Station(Maybe::empty), runtime).maybe();
    assertThat(maybe.isEmpty().blockingGet()).isTrue();
    Station station = new Station(Completable::complete);
    facade(station, runtime).completable().blockingAwait();
    assertThat(station.calls()).isEqualTo(1);
  }

  @Test
  void aFailureAfterTheDisposalIsNotUndeliverable() throws Exception {
    List<Throwable> undeliverable = new CopyOnWriteArrayList<>();
    RxJavaPlugins.setErrorHandler(undeliverable::add);
    try {
      CountDownLatch started = new CountDownLatch(1);
      CompletableFuture<Thread> ended = new CompletableFuture<>();
      Station station =
          new Station(() -> {
            try {
              started.countDown();
              new CountDownLatch(1).await();
              return "never";
            } catch (InterruptedException e) {
              throw new IOException(e);
            } finally {
              ended.complete(Thread.currentThread());
            }
          });
      Disposable subscription = facade(station, runtime).read().subscribe();
      started.await();
      subscription.dispose();
      Signals.await(ended).join();
    } finally {
      RxJavaPlugins.reset();
    }
    assertThat(undeliverable).isEmpty();
  }
}
