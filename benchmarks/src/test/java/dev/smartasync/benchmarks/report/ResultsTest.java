package dev.smartasync.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read is what was measured, under the name of who did it. */
class ResultsTest {

  @TempDir Path directory;

  private List<Measurement> read(String benchmark, String crossing) throws IOException {
    Files.writeString(
        directory.resolve("Program.json"),
        """
        [{"benchmark": "%s", "params": {"crossing": "%s"}, "score": 1, "unit": "ms"}]
        """
            .formatted(benchmark, crossing));
    return Results.read(directory).all();
  }

  @Test
  @DisplayName("A first crossing that no generated facade makes is not shown as one of its own")
  void contenderOfCrossing() throws IOException {
    assertThat(read("StartUp.facade", "proxy"))
        .extracting(Measurement::contender)
        .containsExactly(Contender.PROXY);
    assertThat(read("StartUp.facade", "sync"))
        .extracting(Measurement::contender)
        .containsExactly(Contender.FACADE);
    assertThat(read("StartUp.byHand", "proxy"))
        .extracting(Measurement::contender)
        .containsExactly(Contender.BY_HAND);
  }
}
