package dev.smartasync.frameworks.facade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;

class ReactorFacadeTest extends LazyFacadeContract {

  private record OfMono(Mono<String> mono) implements Lazy {
    @Override
    public Runnable subscribe(Signals signals) {
      return mono.subscribe(signals::value, signals::failure, signals::empty)::dispose;
    }

    @Override
    public Lazy retried() {
      return new OfMono(mono.retry(1));
    }
  }

  private StationReactor facade(Station station, SmartRuntime on) {
    return made.facade(StationReactor.class, StationReactor::of, station, on);
  }

  @Override
  Lazy call(Station station, SmartRuntime on, Operation operation) {
    StationReactor facade = facade(station, on);
    return new OfMono(
        switch (operation) {
          case READ -> facade.read();
          case READ_ON_ONE -> facade.readOnOne();
          case READ_IN_TIME -> facade.readInTime();
          case STAGE -> facade.stage();
          case STAGE_IN_TIME -> facade.stageInTime();
          case OWN -> facade.mono();
        });
  }

  @Override
  Object own(CompletableFuture<String> outcome) {
    return Mono.fromFuture(() -> outcome);
  }

  @Test
  void nullIsAnEmptyMono() {
    StationReactor facade = facade(new Station(() -> null), runtime);
    assertThat(facade.read().blockOptional(Duration.ofSeconds(30))).isEmpty();
    assertThat(facade.clear().blockOptional(Duration.ofSeconds(30))).isEmpty();
  }

  @Test
  void anEmptyMonoStaysEmpty() {
    StationReactor facade = facade(new Station(Mono::empty), runtime);
    assertThat(facade.mono().blockOptional(Duration.ofSeconds(30))).isEmpty();
  }

  @Test
  void primitivesAreBoxed() {
    StationReactor facade = facade(new Station(() -> 7), runtime);
    assertThat(facade.count().block(Duration.ofSeconds(30))).isEqualTo(7);
  }

  @Test
  void theTargetsMonoSeesTheContextOfTheSubscriber() {
    Station station =
        new Station(() -> Mono.deferContextual(it -> Mono.just("hello " + it.get("name"))));
    Mono<String> mono = facade(station, runtime).mono();
    assertThat(mono.contextWrite(it -> it.put("name", "Ann")).block(Duration.ofSeconds(30)))
        .isEqualTo("hello Ann");
  }

  @Test
  void aValueAfterTheCancelIsDiscarded() {
    List<Object> discarded = new CopyOnWriteArrayList<>();
    Station station =
        new Station(() ->
            Mono.fromDirect(subscriber -> {
              subscriber.onSubscribe(
                  new Subscription() {
                    @Override
                    public void request(long n) {}

                    @Override
                    public void cancel() {
                      subscriber.onNext("late");
                    }
                  });
            }));

    facade(station, runtime).mono().doOnDiscard(String.class, discarded::add).subscribe().dispose();

    assertThat(discarded).containsExactly("late");
  }

  @Test
  void aSubscriberThatCancelsAtOnceMakesNoCall() {
    Station station = new Station(() -> "sun");
    facade(station, runtime)
        .read()
        .subscribe(
            new BaseSubscriber<String>() {
              @Override
              protected void hookOnSubscribe(Subscription subscription) {
                cancel();
              }
            });
    assertThat(station.calls()).isZero();
  }
}
