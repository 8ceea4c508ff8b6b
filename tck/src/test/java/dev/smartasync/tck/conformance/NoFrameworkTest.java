package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.tck.conformance.alone.Alone;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Nothing but the JDK is required")
class NoFrameworkTest {

  @Test
  @DisplayName("17. With no framework's jar on the class path everything works")
  void runsAlone() throws Exception {
    assertThat(OwnJvm.run(Alone.class, Duration.ofSeconds(30), "-XX:TieredStopAtLevel=1"))
        .isEqualTo("alone: all is well");
  }
}
