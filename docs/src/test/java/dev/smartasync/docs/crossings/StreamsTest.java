package dev.smartasync.docs.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;

/** Many values, for callers of the other colour. */
@Timeout(60)
class StreamsTest {

  private final Sightings sightings = new Sightings();

  @Test
  void aThreadPullsWhatIsPushed() {
    CompletableFuture<List<String>> seen =
        CompletableFuture.supplyAsync(() -> {
          // tag::sync[]
          try (Stream<String> live = SightingsSync.of(sightings).live()) {
            return live.limit(2).toList(); // waits for two, then cancels
          }
          // end::sync[]
        });
    while (sightings.incoming.getNumberOfSubscribers() == 0) {
      Thread.onSpinWait();
    }
    List.of("heron", "wren").forEach(sightings.incoming::submit);
    assertThat(seen.join()).containsExactly("heron", "wren");
    while (sightings.incoming.getNumberOfSubscribers() != 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aThreadReadsForASubscriber() {
    // tag::reactor[]
    Flux<String> recorded = SightingsReactor.of(sightings).recorded();
    List<String> two = recorded.take(2).collectList().block(); // reads two, then closes the stream
    // end::reactor[]
    assertThat(two).containsExactly("heron", "wren");
    while (!sightings.closed) {
      Thread.onSpinWait();
    }
  }

  @Test
  void byHand() {
    SmartRuntime runtime = SmartRuntime.shared();
    // tag::hand[]
    Flow.Publisher<String> published = runtime.publisher(sightings::recorded);
    try (Stream<String> pulled = runtime.stream(published, 32)) { // takes up to 32 ahead
      assertThat(pulled).containsExactly("heron", "wren", "owl");
    }
    // end::hand[]
  }
}
