package dev.smartasync.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays of a run is what was measured and how, and nothing that tells where. */
class KeepTest {

  private static final String OF_JMH =
      """
      [{
        "jmhVersion" : "1.37",
        "benchmark" : "dev.smartasync.benchmarks.SyncToSync.facade",
        "mode" : "avgt",
        "threads" : 1,
        "forks" : 2,
        "jvm" : "/home/somebody/jdk/bin/java",
        "jvmArgs" : ["-Dlogs=/home/somebody/logs"],
        "warmupIterations" : 3,
        "warmupTime" : "300 ms",
        "measurementIterations" : 2,
        "measurementTime" : "100 ms",
        "params" : { "caller" : "virtual" },
        "primaryMetric" : {
          "score" : 2.5,
          "scoreError" : "NaN",
          "scoreConfidence" : ["NaN", "NaN"],
          "scorePercentiles" : { "50.0" : 2.5 },
          "scoreUnit" : "ns/op",
          "rawData" : [[1.0, 2.0], [3.0, 4.0]]
        },
        "secondaryMetrics" : {
          "gc.alloc.rate" : { "score" : 9.0, "scoreUnit" : "MB/sec" },
          "gc.alloc.rate.norm" : { "score" : 16.0, "scoreUnit" : "B/op", "rawData" : [[16.0]] }
        }
      }]
      """;

  @TempDir Path run;
  @TempDir Path kept;

  @BeforeEach
  void run() throws IOException {
    Files.writeString(run.resolve("pinned.json"), OF_JMH);
    Files.writeString(run.resolve("pinned.log"), "/home/somebody");
    Files.writeString(run.resolve(Machine.FILE), "{\"kind\": \"quick\", \"pinned\": true}");
    Files.writeString(
        run.resolve("Program.json"),
        """
        [{"benchmark": "StartUp.facade", "params": {}, "score": 2, "low": 1, "high": 3, "unit": "ms"}]
        """);
  }

  private JsonNode keep(String file) throws IOException {
    Keep.main(new String[] {run.toString(), kept.toString()});
    return new ObjectMapper().readTree(kept.resolve(file).toFile());
  }

  @Test
  @DisplayName("Of a benchmark: how it was run, its parameters, all iterations, bytes per call")
  void benchmark() throws IOException {
    JsonNode figure = keep("pinned.json").get(0);

    assertThat(figure.fieldNames())
        .toIterable()
        .containsExactly(
            "benchmark",
            "mode",
            "forks",
            "warmupIterations",
            "warmupTime",
            "measurementIterations",
            "measurementTime",
            "params",
            "primaryMetric",
            "secondaryMetrics");
    assertThat(figure.at("/primaryMetric/rawData/1/1").asDouble()).isEqualTo(4);
    assertThat(figure.get("secondaryMetrics").fieldNames())
        .toIterable()
        .containsExactly("gc.alloc.rate.norm");
    assertThat(Files.readString(kept.resolve("pinned.json"))).doesNotContain("somebody");
  }

  @Test
  @DisplayName("What the page is made of comes out the same")
  void samePage() throws IOException {
    keep(Machine.FILE);

    assertThat(Results.read(kept).all()).isEqualTo(Results.read(run).all()).hasSize(2);
    assertThat(Machine.read(kept)).isEqualTo(Machine.read(run));
  }

  @Test
  @DisplayName("Figures of an earlier run go, and only they")
  void earlier() throws IOException {
    Files.writeString(kept.resolve("warm.json"), "[]");
    Files.writeString(kept.resolve("performance.md"), "a page");

    keep(Machine.FILE);

    assertThat(kept).isDirectoryNotContaining("glob:**/{warm.json,*.log}");
    assertThat(kept.resolve("performance.md")).exists();
  }
}
