package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("facade(...) of many values")
@Timeout(60)
class StreamProxyTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  /** Gives many values in either way. */
  public static final class Source {
    final SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();

    public Stream<Integer> rows() {
      return Stream.of(1, 2, 3);
    }

    public Flow.Publisher<Integer> feed() {
      return publisher;
    }
  }

  /** The other way round. */
  public interface Other {
    Flow.Publisher<Integer> rows();

    Stream<Integer> feed();
  }

  /** As they are. */
  public interface Same {
    Stream<Integer> rows();

    Flow.Publisher<Integer> feed();
  }

  /** Of other elements. */
  public interface Wrong {
    Stream<String> feed();
  }

  private final Source source = new Source();

  @Test
  @DisplayName("publishes what is pulled, and pulls what is pushed")
  void theOtherWayRound() throws Exception {
    Other facade = runtime.facade(Other.class, source);
    HandSubscriber<Integer> subscriber = new HandSubscriber<>(Long.MAX_VALUE);
    facade.rows().subscribe(subscriber);
    Waiting.value(subscriber.end);
    assertThat(subscriber.elements).containsExactly(1, 2, 3);

    CompletableFuture<Integer> sum =
        runtime.offload(() -> {
          try (Stream<Integer> feed = facade.feed()) {
            return feed.mapToInt(Integer::intValue).sum();
          }
        });
    while (source.publisher.getNumberOfSubscribers() == 0) {
      Thread.onSpinWait();
    }
    source.publisher.submit(4);
    source.publisher.submit(5);
    source.publisher.close();
    assertThat(Waiting.value(sum)).isEqualTo(9);
  }

  @Test
  @DisplayName("hands on what is of the type wanted, on a loop, too")
  void theSame() {
    Same facade = runtime.facade(Same.class, source);
    assertThat(facade.rows()).containsExactly(1, 2, 3);
    assertThat(facade.feed()).isSameAs(source.publisher);
    assertThat(
            runtime.<Flow.Publisher<Integer>>run(
                () -> CompletableFuture.completedFuture(facade.feed())))
        .isSameAs(source.publisher);
    source.publisher.close();
  }

  @Test
  @DisplayName("fails at once where elements cannot be of the type wanted")
  void wrongElements() {
    assertThatThrownBy(() -> runtime.facade(Wrong.class, source))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("feed() yields Publisher<Integer> where Stream<String> is wanted");
  }
}
