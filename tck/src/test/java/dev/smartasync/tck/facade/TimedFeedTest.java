package dev.smartasync.tck.facade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.SmartRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.adapter.JdkFlowAdapter;

@DisplayName("49. The timeout of an operation of many values limits each of them, not all:")
@Timeout(60)
class TimedFeedTest {

  private static final List<Integer> ALL = List.of(0, 1, 2);

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  private final List<Integer> got = new ArrayList<>();

  @Test
  @DisplayName("published by an ASYNC facade")
  void published() throws Exception {
    TimedFeedAsync async = TimedFeedAsync.of(new TimedFeed(), runtime);
    collect(async.rows(TimedFeed.IN_TIME)).get(30, TimeUnit.SECONDS);
    assertThat(got).isEqualTo(ALL);
    got.clear();
    assertThat(collect(async.rows(TimedFeed.IN_TIME + 1)).handle((all, failure) -> failure))
        .succeedsWithin(30, TimeUnit.SECONDS)
        .isInstanceOf(TimeoutException.class)
        .extracting(Throwable::getMessage)
        .isEqualTo("TimedFeed.rows() did not yield an element within 2 s");
    assertThat(got).isEqualTo(ALL);
  }

  private CompletableFuture<Integer> collect(Flow.Publisher<Integer> published) {
    return JdkFlowAdapter.flowPublisherToFlux(published).doOnNext(got::add).last().toFuture();
  }

  @Test
  @DisplayName("pulled from a SYNC facade")
  void pulled() {
    TimedFeedSync sync = TimedFeedSync.of(new TimedFeed(), runtime);
    try (Stream<Integer> all = sync.pushed(TimedFeed.IN_TIME)) {
      all.forEach(got::add);
    }
    assertThat(got).isEqualTo(ALL);
    got.clear();
    try (Stream<Integer> all = sync.pushed(TimedFeed.IN_TIME + 1)) {
      assertThat(catchThrowable(() -> all.forEach(got::add)))
          .hasCauseInstanceOf(TimeoutException.class)
          .hasMessageContaining("TimedFeed.pushed() did not yield an element within 2 s");
    }
    assertThat(got).isEqualTo(ALL);
  }
}
