package dev.smartasync.tck.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.conformance.alone.Pinned;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Carriers of virtual threads that are all pinned")
class PinnedCarriersTest {

  @Test
  @DisplayName("76. do not keep the bodies from running that the pinned threads wait for")
  void bodiesRun() throws Exception {
    Process pinned =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djdk.virtualThreadScheduler.parallelism=1",
                "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                "-cp",
                location(SmartRuntime.class) + File.pathSeparator + location(Pinned.class),
                Pinned.class.getName())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(pinned.waitFor(30, TimeUnit.SECONDS)).as("ended in time").isTrue();
      assertThat(new String(pinned.getInputStream().readAllBytes(), UTF_8).strip()).isEqualTo("3");
    } finally {
      pinned.destroyForcibly();
    }
  }

  private static Path location(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
