package dev.smartasync.benchmarks.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts the figures of a run where they stay: what was measured and how. Left out is what tells of
 * the machine's directories, and what the page has no use for.
 */
public final class Keep {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefaultIndenter INDENTER = new DefaultIndenter(" ", "\n");
  private static final ObjectWriter WRITER =
      JSON.writer(
          new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

  private static final List<String> OF_A_FIGURE =
      List.of(
          "benchmark",
          "mode",
          "forks",
          "warmupIterations",
          "warmupTime",
          "measurementIterations",
          "measurementTime",
          "params",
          "primaryMetric",
          "secondaryMetrics",
          "score",
          "low",
          "high",
          "unit");
  private static final List<String> OF_A_METRIC =
      List.of("score", "scoreError", "scorePercentiles", "scoreUnit", "rawData");
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private Keep() {}

  /** Takes the directory of the run, and that to be replaced. */
  public static void main(String[] arguments) throws IOException {
    Path run = Path.of(arguments[0]);
    Path kept = Path.of(arguments[1]);
    Map<String, byte[]> files = new TreeMap<>();
    for (Path file : jsonFiles(run)) {
      JsonNode figures = JSON.readTree(file.toFile());
      figures.forEach(figure -> {
        if (figures.isArray()) {
          strip((ObjectNode) figure);
        }
      });
      files.put(file.toFile().getName(), WRITER.writeValueAsBytes(figures));
    }
    Files.createDirectories(kept);
    for (Path old : jsonFiles(kept)) {
      Files.delete(old);
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(kept.resolve(file.getKey()), file.getValue());
    }
  }

  private static List<Path> jsonFiles(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(it -> it.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static void strip(ObjectNode figure) {
    figure.retain(OF_A_FIGURE);
    if (figure.get("primaryMetric") instanceof ObjectNode metric) {
      metric.retain(OF_A_METRIC);
    }
    if (figure.get("secondaryMetrics") instanceof ObjectNode others) {
      others.retain(ALLOCATED);
      if (others.get(ALLOCATED) instanceof ObjectNode allocated) {
        allocated.retain("score", "scoreUnit");
      }
    }
  }
}
