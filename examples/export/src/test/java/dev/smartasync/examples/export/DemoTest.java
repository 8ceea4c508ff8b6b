package dev.smartasync.examples.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DemoTest {

  @Test
  void aMillionRowsPassThroughASmallHeap() throws Exception {
    Process demo =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-classpath",
                System.getProperty("java.class.path"),
                Export.class.getName(),
                "demo",
                "--rows=1000000")
            .redirectErrorStream(true)
            .start();
    try (var shown = demo.getInputStream()) {
      assertThat(new String(shown.readAllBytes(), StandardCharsets.UTF_8))
          .contains("received 1,000,000 rows", "All rows have come.");
      assertThat(demo.waitFor()).isZero();
    } finally {
      demo.destroyForcibly();
    }
  }

  @Test
  void aMissingRowIsSeen() {
    Receipt two = Receipt.NOTHING.and(1, 8).and(2, 8);

    assertThat(two.isOfAll(2)).isTrue();
    assertThat(two.isOfAll(3)).isFalse();
    assertThat(Receipt.NOTHING.and(1, 8).and(1, 8).isOfAll(2)).isFalse();
  }
}
