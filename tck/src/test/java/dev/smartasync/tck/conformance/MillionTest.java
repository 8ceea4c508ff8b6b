package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.tck.conformance.alone.Million;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A million bodies that wait for a bounded executor")
@Timeout(150)
class MillionTest {

  /** At most a tenth more than they take; a JVM without compact headers takes the first number. */
  @ParameterizedTest(name = "88. all settle in a heap of 512 MB, each in {1} bytes at most: {0}")
  @CsvSource({"-XX:-UseCompactObjectHeaders, 176", "-XX:+UseCompactObjectHeaders, 167"})
  void settle(String headers, int mostBytes) throws Exception {
    String output =
        OwnJvm.run(
            Million.class,
            Duration.ofMinutes(2),
            "-Xmx512m",
            "-XX:+IgnoreUnrecognizedVMOptions",
            headers);

    assertThat(output).startsWith("bytes per queued call: ");
    assertThat(Integer.parseInt(output.substring(output.lastIndexOf(' ') + 1)))
        .isLessThanOrEqualTo(mostBytes);
  }
}
