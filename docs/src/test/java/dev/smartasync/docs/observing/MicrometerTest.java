package dev.smartasync.docs.observing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import dev.smartasync.micrometer.MicrometerListener;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Meters of calls. */
class MicrometerTest {

  @Test
  void aListenerKeepsMeters() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    // tag::meters[]
    SmartRuntime runtime =
        SmartRuntime.builder().listener(new MicrometerListener(registry)).build();
    // end::meters[]
    try (runtime) {
      runtime.await(CompletableFuture.completedFuture("value"));
      assertThat(registry.get("smartasync.calls").timer().count()).isOne();
    }
  }
}
