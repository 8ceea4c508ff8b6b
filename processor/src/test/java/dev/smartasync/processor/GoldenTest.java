package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file under {@code good/} gives what stands under {@code expected/}, to the letter. Run with
 * {@code -Dsmartasync.golden=write} to write what it gives now; then read the difference.
 */
class GoldenTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  static Stream<String> good() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("good"))) {
      return files.map(it -> it.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("good")
  @DisplayName("96. Generated source is as expected and clean under -Xlint:all -Werror")
  void generatesExactly(String name, @TempDir Path directory) throws IOException {
    String source = Files.readString(RESOURCES.resolve("good").resolve(name));
    Map<String, String> generated =
        Javac.in(directory).file(name.replace(".java", ""), source).compile().clean().generated();
    Path expected = RESOURCES.resolve("expected").resolve(name.replace(".java", ""));
    if ("write".equals(System.getProperty("smartasync.golden"))) {
      Files.createDirectories(expected);
      for (Map.Entry<String, String> file : generated.entrySet()) {
        Files.writeString(expected.resolve(file.getKey()), file.getValue());
      }
    }
    assertThat(namesIn(expected)).containsExactlyElementsOf(generated.keySet());
    for (Map.Entry<String, String> file : generated.entrySet()) {
      assertThat(file.getValue())
          .as(file.getKey())
          .isEqualTo(Files.readString(expected.resolve(file.getKey())));
    }
  }

  @ParameterizedTest
  @MethodSource("good")
  @DisplayName("Generated source is the same each time")
  void generatesTheSameEachTime(String name, @TempDir Path one, @TempDir Path other)
      throws IOException {
    String source = Files.readString(RESOURCES.resolve("good").resolve(name));
    String simpleName = name.replace(".java", "");
    assertThat(Javac.in(one).file(simpleName, source).compile().generated())
        .isEqualTo(Javac.in(other).file(simpleName, source).compile().generated())
        .isNotEmpty();
  }

  @Test
  @DisplayName("Generated source is the same in whatever order the files are given")
  void generatesTheSameInAnyOrder(@TempDir Path one, @TempDir Path other) throws IOException {
    List<String> names = good().toList();

    assertThat(generatedTogether(one, names))
        .isEqualTo(generatedTogether(other, names.reversed()))
        .hasSizeGreaterThan(names.size());
  }

  private static Map<String, String> generatedTogether(Path directory, List<String> names)
      throws IOException {
    Javac javac = Javac.in(directory);
    for (String name : names) {
      String source = Files.readString(RESOURCES.resolve("good").resolve(name));
      javac.file(name.replace(".java", ""), source);
    }
    return javac.compile().clean().generated();
  }

  private static List<String> namesIn(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }
}
