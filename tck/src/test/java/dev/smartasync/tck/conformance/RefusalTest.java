package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Refusal: a loop is never made to wait")
class RefusalTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();
  private final Weather target = new Weather();
  private final Weather.Sync sync = runtime.facade(Weather.Sync.class, target);

  @OnEveryLoop
  @DisplayName("8. A plain value demanded on a loop is refused, naming thread, method and fix")
  void refusesBothColours(CallerKind kind) throws Exception {
    try (Caller loop = kind.open()) {
      String thread = loop.call(() -> Thread.currentThread().getName());

      assertThatThrownBy(() -> loop.call(sync::history))
          .isExactlyInstanceOf(BlockingCallRefusedException.class)
          .hasMessageStartingWith("Weather.history() was called synchronously on event loop")
          .hasMessageContaining("'" + thread + "'")
          .hasMessageContaining("detected by")
          .hasMessageContaining("run this caller on a worker or virtual thread");
      assertThatThrownBy(() -> loop.call(() -> sync.forecast("Rome")))
          .isExactlyInstanceOf(BlockingCallRefusedException.class)
          .hasMessageStartingWith("Weather.forecast() was called synchronously on event loop")
          .hasMessageContaining("'" + thread + "'");
      assertThat(target.calls).as("no body starts").hasValue(0);
    }
  }

  @OnEveryLoop
  @DisplayName("8. Waiting for a stage on a loop is refused, naming thread, method and fix")
  void refusesAwait(CallerKind kind) throws Exception {
    try (Caller loop = kind.open()) {
      String thread = loop.call(() -> Thread.currentThread().getName());

      assertThatThrownBy(() -> loop.call(() -> runtime.await(target.incomplete)))
          .isExactlyInstanceOf(BlockingCallRefusedException.class)
          .hasMessageStartingWith("SmartRuntime.await() was called synchronously on event loop")
          .hasMessageContaining("'" + thread + "'")
          .hasMessageContaining("Compose the stage instead")
          .hasMessageContaining("run this caller on a worker or virtual thread");
      assertThatThrownBy(
              () -> loop.call(() -> runtime.await(target.incomplete, Duration.ofSeconds(1))))
          .isExactlyInstanceOf(BlockingCallRefusedException.class);
      assertThat(target.incomplete).as("a refusal cancels nothing").isNotDone();
    }
  }

  @OnEveryLoop
  @DisplayName("8. A loop within a loop is refused")
  void refusesRun(CallerKind kind) throws Exception {
    try (Caller loop = kind.open()) {
      assertThatThrownBy(() -> loop.call(() -> runtime.run(() -> target.forecast("Rome"))))
          .isExactlyInstanceOf(BlockingCallRefusedException.class)
          .hasMessageContaining("SmartRuntime.run()");
      assertThat(target.calls).hasValue(0);
    }
  }

  @OnEveryLoop
  @DisplayName("9. A complete stage is refused on a loop as an incomplete one is")
  void refusesCompleteStages(CallerKind kind) throws Exception {
    CompletableFuture<String> complete = CompletableFuture.completedFuture("sunny");
    try (Caller loop = kind.open()) {
      assertThatThrownBy(() -> loop.call(() -> runtime.await(complete)))
          .isExactlyInstanceOf(BlockingCallRefusedException.class)
          .hasMessageStartingWith("SmartRuntime.await() was called synchronously on event loop");
      assertThatThrownBy(() -> loop.call(() -> runtime.await(complete, Duration.ofSeconds(1))))
          .isExactlyInstanceOf(BlockingCallRefusedException.class);
      assertThatThrownBy(() -> loop.call(() -> sync.forecast("here")))
          .isExactlyInstanceOf(BlockingCallRefusedException.class)
          .hasMessageStartingWith("Weather.forecast() was called synchronously on event loop");
    }
  }
}
