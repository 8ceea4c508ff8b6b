package dev.smartasync.tck.facade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.adapter.JdkFlowAdapter;

@DisplayName("Generated facades of many values")
@Timeout(60)
class StreamFacadeTest {

  private static final List<String> ROWS = List.of("0 on rows-", "1 on rows-", "2 on rows-");

  @AutoClose private final ExecutorService rows = SmartExecutors.bounded("rows", 2, 10);

  @AutoClose
  private final SmartRuntime runtime = SmartRuntime.builder().executor("rows", rows).build();

  private final Feed target = new Feed();
  private final FeedSync sync = FeedSync.of(target, runtime);
  private final FeedAsync async = FeedAsync.of(target, runtime);

  private static <T> List<T> all(Flow.Publisher<T> publisher) throws Exception {
    CompletableFuture<List<T>> all =
        JdkFlowAdapter.flowPublisherToFlux(publisher).collectList().toFuture();
    return all.get(30, TimeUnit.SECONDS);
  }

  private static <T> List<T> all(Stream<T> stream) {
    try (stream) {
      return stream.toList();
    }
  }

  @Test
  @DisplayName("pull what is pushed, of every type")
  void sync() throws Exception {
    List<Integer> expected = List.of(0, 1, 2);
    assertThat(all(sync.flow(3))).isEqualTo(expected);
    assertThat(all(sync.published(3))).isEqualTo(expected);
    assertThat(all(sync.flux(3))).isEqualTo(expected);
    assertThat(all(sync.multi(3))).isEqualTo(expected);
    assertThat(all(sync.flowable(3))).isEqualTo(expected);
    assertThat(all(sync.raw())).isEqualTo(expected);
    assertThat(all(sync.numbers())).isEqualTo(expected);
    assertThat(all(sync.rows(1))).hasSize(1);
    assertThat(all(FeedSync.pushedUpTo(3))).isEqualTo(expected);
    assertThatThrownBy(sync::none)
        .isInstanceOf(NullPointerException.class)
        .hasMessageStartingWith("Feed.none() returned null, and must return a publisher");
  }

  @Test
  @DisplayName("81. On a loop what is pushed may be had, but not pulled")
  void onALoop() throws Exception {
    try (Caller loop = CallerKind.NETTY_LOOP.open();
        Stream<Integer> stream = loop.call(() -> sync.flow(3))) {
      assertThatThrownBy(() -> loop.call(() -> stream.iterator().next()))
          .isInstanceOf(BlockingCallRefusedException.class)
          .hasMessageStartingWith("Feed.flow() was called synchronously on event loop")
          .hasMessageContaining("Call FeedAsync.flow() instead");
    }
  }

  @Test
  @DisplayName("publish what a thread pulls, once for each subscription, on its executor")
  void async() throws Exception {
    Flow.Publisher<String> publisher = async.rows(3);
    assertThat(target.opened).hasValue(0);
    assertThat(all(publisher)).isEqualTo(ROWS);
    assertThat(all(FeedSmart.of(target, runtime).rows(3))).isEqualTo(ROWS);
    assertThat(all(FeedVertx.of(target, runtime).rows(3))).isEqualTo(ROWS);
    assertThat(all(publisher)).isEqualTo(ROWS);
    assertThat(target.opened).hasValue(4);
    assertThat(target.closed).hasValue(4);
    assertThat(all(FeedAsync.upTo(3))).containsExactly(0, 1, 2);
    assertThatThrownBy(() -> all(async.rows(-1))).hasCauseInstanceOf(IOException.class);
  }

  @Test
  @DisplayName("hand on what is pushed already")
  void handedOn() {
    Feed same =
        new Feed() {
          private final Flow.Publisher<Integer> one = super.flow(1);

          @Override
          public Flow.Publisher<Integer> flow(int count) {
            return one;
          }
        };
    assertThat(FeedAsync.of(same, runtime).flow(1)).isSameAs(same.flow(1));
  }

  @Test
  @DisplayName("give many values through the types of Reactor")
  void reactor() {
    FeedReactor facade = FeedReactor.of(target, runtime);
    assertThat(facade.rows(3).collectList().block()).isEqualTo(ROWS);
    assertThat(facade.flow(3).collectList().block()).containsExactly(0, 1, 2);
    assertThat(facade.published(3).collectList().block()).containsExactly(0, 1, 2);
    assertThat(facade.multi(3).collectList().block()).containsExactly(0, 1, 2);
    assertThat(facade.flowable(3).collectList().block()).containsExactly(0, 1, 2);
    assertThat(facade.flux(3).collectList().block()).containsExactly(0, 1, 2);
    assertThat(facade.rows(1_000).take(2).collectList().block()).isEqualTo(ROWS.subList(0, 2));
    assertThat(FeedReactor.upTo(2).collectList().block()).containsExactly(0, 1);
  }

  @Test
  @DisplayName("give many values through the types of Mutiny")
  void mutiny() {
    FeedMutiny facade = FeedMutiny.of(target, runtime);
    assertThat(facade.rows(3).collect().asList().await().indefinitely()).isEqualTo(ROWS);
    assertThat(facade.flow(3).collect().asList().await().indefinitely()).containsExactly(0, 1, 2);
    assertThat(facade.flux(3).collect().asList().await().indefinitely()).containsExactly(0, 1, 2);
    assertThat(facade.multi(3).collect().asList().await().indefinitely()).containsExactly(0, 1, 2);
  }

  @Test
  @DisplayName("give many values through the types of RxJava")
  void rxJava() {
    FeedRxJava facade = FeedRxJava.of(target, runtime);
    assertThat(facade.rows(3).toList().blockingGet()).isEqualTo(ROWS);
    assertThat(facade.flow(3).toList().blockingGet()).containsExactly(0, 1, 2);
    assertThat(facade.flux(3).toList().blockingGet()).containsExactly(0, 1, 2);
    assertThat(facade.flowable(3).toList().blockingGet()).containsExactly(0, 1, 2);
  }
}
