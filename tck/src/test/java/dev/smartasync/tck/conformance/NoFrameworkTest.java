package dev.smartasync.tck.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.conformance.alone.Alone;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Nothing but the JDK is required")
class NoFrameworkTest {

  @Test
  @DisplayName("17. With no framework's jar on the class path everything works")
  void runsAlone() throws Exception {
    String classPath = location(SmartRuntime.class) + File.pathSeparator + location(Alone.class);
    Process alone =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Alone.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(alone.getInputStream().readAllBytes(), UTF_8);

    assertThat(alone.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(output.strip()).isEqualTo("alone: all is well");
    assertThat(alone.exitValue()).isZero();
  }

  private static Path location(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
