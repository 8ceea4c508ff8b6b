package dev.smartasync.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.SmartRuntime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MicrometerListenerTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MicrometerListener listener = new MicrometerListener(registry);

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().listener(listener).build();

  private double active() {
    return registry.get("smartasync.calls.active").gauge().value();
  }

  @Test
  void timesAnAwaitAndItsWait() {
    CompletableFuture<String> later =
        new CompletableFuture<String>().completeOnTimeout("value", 20, TimeUnit.MILLISECONDS);
    assertThat(runtime.await(later)).isEqualTo("value");

    assertThat(
            registry
                .get("smartasync.calls")
                .tags("operation", "SmartRuntime.await", "crossing", "await", "outcome", "value")
                .tags("executor", "none", "exception", "none")
                .timer()
                .count())
        .isOne();
    double waited =
        registry
            .get("smartasync.wait")
            .tag("operation", "SmartRuntime.await")
            .timer()
            .totalTime(TimeUnit.MILLISECONDS);
    assertThat(waited).isPositive();
    assertThat(active()).isZero();
  }

  @Test
  void timesTheQueueAndTheHopOfAnOffload() {
    CompletableFuture<String> ran = runtime.offload(() -> "value");
    assertThat(ran.join()).isEqualTo("value");
    runtime.close(); // a caller can have its outcome a moment before a listener

    for (String name : new String[] {"smartasync.calls", "smartasync.queue", "smartasync.hop"}) {
      assertThat(
              registry
                  .get(name)
                  .tags("operation", "SmartRuntime.offload", "executor", "default")
                  .timer()
                  .count())
          .as(name)
          .isOne();
    }
  }

  @Test
  void tagsAFailureWithItsException() {
    assertThatThrownBy(
            () -> runtime.await(CompletableFuture.failedFuture(new IllegalStateException("no"))))
        .hasMessage("no");
    assertThat(
            registry
                .get("smartasync.calls")
                .tags("outcome", "failure", "exception", "IllegalStateException")
                .timer()
                .count())
        .isOne();
  }

  @Test
  void countsCallsThatHaveNotSettled() {
    CompletableFuture<String> pending = new CompletableFuture<>();
    CompletableFuture<String> call = runtime.callAsync(() -> pending);
    assertThat(active()).isOne();
    pending.complete("value");
    assertThat(call).isCompletedWithValue("value");
    assertThat(active()).isZero();
  }

  @Test
  void countsWhatNoCallerSees() {
    listener.reported("late", new IllegalStateException("late"));
    assertThat(
            registry
                .get("smartasync.reported")
                .tag("exception", "IllegalStateException")
                .counter()
                .count())
        .isOne();
  }
}
