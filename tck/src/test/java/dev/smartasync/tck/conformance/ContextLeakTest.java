package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.ContextPropagator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Context that is left on a worker")
class ContextLeakTest {

  private final RecordingListener listener = new RecordingListener();
  @AutoClose private final ExecutorService worker = SmartExecutors.single("worker");

  private SmartRuntime.Builder builder() {
    return SmartRuntime.builder().defaultExecutor(worker).listener(listener).leakCheck(true);
  }

  /** A propagator that forgets to put back what it has set, as its check can see. */
  private static final class Leaking implements ContextPropagator {
    @Override
    public Snapshot capture() {
      return () -> {
        ContextTest.set("left behind");
        return () -> {};
      };
    }

    @Override
    public String carried() {
      return ContextTest.USER.get();
    }
  }

  @Test
  @DisplayName("is reported where leaks are looked for")
  void leakCheck() throws Exception {
    try (SmartRuntime runtime = builder().context(new Leaking()).build()) {
      assertThat(Waiting.value(runtime.offload(() -> "value"))).isEqualTo("value");
      assertThat(listener.reported(1))
          .singleElement()
          .satisfies(report -> {
            assertThat(report.what()).contains("SmartRuntime.offload()");
            assertThat(report.failure())
                .hasMessageContaining("Leaking")
                .hasMessageContaining("'worker'")
                .hasMessageContaining("null before")
                .hasMessageContaining("left behind after");
          });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  @DisplayName("and cannot be told, before or after the body, costs a report and no more")
  void failingLeakCheck(int failing) throws Exception {
    AssertionError failure = new AssertionError("cannot say");
    AtomicInteger asked = new AtomicInteger();
    ContextPropagator unsure =
        new ContextPropagator() {
          @Override
          public Snapshot capture() {
            return () -> () -> {};
          }

          @Override
          public String carried() {
            if (asked.incrementAndGet() == failing) {
              throw failure;
            }
            return "the same";
          }
        };
    try (SmartRuntime runtime = builder().context(unsure).build()) {
      assertThat(Waiting.value(runtime.offload(() -> "value"))).isEqualTo("value");
      assertThat(listener.reported(1))
          .singleElement()
          .satisfies(report -> {
            assertThat(report.what()).contains("SmartRuntime.offload()", "could not say");
            assertThat(report.failure()).isSameAs(failure);
          });
    }
  }
}
