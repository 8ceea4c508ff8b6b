package dev.smartasync.tck.stream;

import static dev.smartasync.tck.ReactiveStreamsRules.assertKeptByPublishers;
import static dev.smartasync.tck.ReactiveStreamsRules.assertKeptByPullers;

import dev.smartasync.SmartRuntime;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("78. Passes the TCK of Reactive Streams: ")
@Timeout(240)
class ReactiveStreamsTest {

  // Not to be closed: the TCK does not end all of its subscriptions.
  private final SmartRuntime runtime = SmartRuntime.shared();
  private final SmartRuntime timed = SmartRuntime.builder().timeout(Duration.ofMinutes(1)).build();

  private static Stream<Long> upTo(long count) {
    if (count < 0) {
      throw new IllegalStateException("on purpose");
    }
    return LongStream.range(0, count).boxed();
  }

  @Test
  @DisplayName("what a thread reads from a stream")
  void ofStreams() {
    assertKeptByPublishers(count -> runtime.publisher(() -> upTo(count)));
  }

  @Test
  @DisplayName("the same with a deadline, where other threads may signal")
  void ofTimedStreams() {
    assertKeptByPublishers(count -> timed.publisher(() -> upTo(count)));
  }

  @Test
  @DisplayName("what a thread reads from an iterator")
  void ofIterators() {
    assertKeptByPublishers(count -> runtime.publisherOfIterator(() -> upTo(count).iterator()));
  }

  @Test
  @DisplayName("both bridges, one behind the other")
  void ofStreamsOfPublishers() {
    assertKeptByPublishers(count ->
        runtime.publisher(() -> {
          Stream<Long> numbers = upTo(count);
          return runtime.stream(runtime.publisher(() -> numbers), 4);
        }));
  }

  @Test
  @DisplayName("what a publisher sees of a thread that pulls")
  void pulling() {
    assertKeptByPullers(publisher -> runtime.stream(publisher, 1));
  }
}
