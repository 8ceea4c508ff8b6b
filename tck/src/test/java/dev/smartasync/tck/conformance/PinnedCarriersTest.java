package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.tck.conformance.alone.Pinned;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Carriers of virtual threads that are all pinned")
class PinnedCarriersTest {

  @Test
  @DisplayName("76. do not keep the bodies from running that the pinned threads wait for")
  void bodiesRun() throws Exception {
    String output =
        OwnJvm.run(
            Pinned.class,
            Duration.ofSeconds(30),
            "-XX:TieredStopAtLevel=1",
            "-Djdk.virtualThreadScheduler.parallelism=1",
            "-Djdk.virtualThreadScheduler.maxPoolSize=1");

    assertThat(output).isEqualTo("3");
  }
}
