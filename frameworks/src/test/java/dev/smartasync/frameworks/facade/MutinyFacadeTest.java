package dev.smartasync.frameworks.facade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MutinyFacadeTest extends LazyFacadeContract {

  private record OfUni(Uni<? extends @Nullable String> uni) implements Lazy {
    @Override
    public Runnable subscribe(Signals signals) {
      return uni.subscribe().with(signals::value, signals::failure)::cancel;
    }

    @Override
    public Lazy retried() {
      return new OfUni(uni.onFailure().retry().atMost(1));
    }
  }

  private StationMutiny facade(Station station, SmartRuntime on) {
    return made.facade(StationMutiny.class, StationMutiny::of, station, on);
  }

  @Override
  Lazy call(Station station, SmartRuntime on, Operation operation) {
    StationMutiny facade = facade(station, on);
    return new OfUni(
        switch (operation) {
          case READ -> facade.read();
          case READ_ON_ONE -> facade.readOnOne();
          case READ_IN_TIME -> facade.readInTime();
          case STAGE -> facade.stage();
          case STAGE_IN_TIME -> facade.stageInTime();
          case OWN -> facade.uni();
        });
  }

  @Override
  Object own(CompletableFuture<String> outcome) {
    return Uni.createFrom()
        .<String>emitter(emitter -> {
          emitter.onTermination(() -> outcome.cancel(true));
          var unused =
              outcome.whenComplete((value, failure) -> {
                if (failure == null) {
                  emitter.complete(value);
                } else {
                  emitter.fail(failure);
                }
              });
        });
  }

  @Test
  void nullIsANullItem() {
    StationMutiny facade = facade(new Station(() -> null), runtime);
    assertThat(facade.read().await().atMost(Duration.ofSeconds(30))).isNull();
    assertThat(facade.clear().await().atMost(Duration.ofSeconds(30))).isNull();
  }

  @Test
  void primitivesAreBoxed() {
    StationMutiny facade = facade(new Station(() -> 7), runtime);
    assertThat(facade.count().await().atMost(Duration.ofSeconds(30))).isEqualTo(7);
  }

  @Test
  void theTargetsUniSeesTheContextOfTheSubscriber() {
    Station station =
        new Station(() ->
            Uni.createFrom()
                .context(it -> Uni.createFrom().item("hello " + it.<String>get((Object) "name"))));
    UniAssertSubscriber<String> subscriber =
        facade(station, runtime)
            .uni()
            .subscribe()
            .withSubscriber(UniAssertSubscriber.create(Context.of("name", "Ann")));
    subscriber.awaitItem().assertItem("hello Ann");
  }
}
