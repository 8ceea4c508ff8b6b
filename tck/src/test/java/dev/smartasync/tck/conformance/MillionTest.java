package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.tck.conformance.alone.Million;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A million bodies that wait for a bounded executor")
@Timeout(150)
class MillionTest {

  private static final int MOST_BYTES = 200;

  @Test
  @DisplayName("88. all settle in a heap of 512 MB, each in the memory of a few small objects")
  void settle() throws Exception {
    String output = OwnJvm.run(Million.class, Duration.ofMinutes(2), "-Xmx512m");

    assertThat(output).startsWith("true 1000000 ");
    assertThat(Integer.parseInt(output.substring(output.lastIndexOf(' ') + 1)))
        .as("bytes for each")
        .isLessThan(MOST_BYTES);
  }
}
