package dev.smartasync.docs.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.SmartRuntimeConfigurer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What configures the shared runtime. */
class ConfigurerTest {

  // tag::configurer[]
  public static final class Settings implements SmartRuntimeConfigurer {
    @Override
    public void configure(SmartRuntime.Builder builder) {
      builder
          .executor("db", SmartExecutors.bounded("db", 16, 1_000))
          .timeout(Duration.ofSeconds(30));
    }
  }

  // end::configurer[]

  @Test
  void aConfigurerAddsItsSettings() {
    SmartRuntime.Builder builder = SmartRuntime.builder();
    new Settings().configure(builder);
    try (SmartRuntime runtime = builder.build()) {
      assertThat(runtime.offload("db", () -> "ran").join()).isEqualTo("ran");
    }
  }
}
