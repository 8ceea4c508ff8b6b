package dev.smartasync.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file under {@code bad/} gives the errors that its last lines list, as {@code //! line:
 * message}, and no others. Run with {@code -Dsmartasync.golden=write} to write those it gives now;
 * then read the difference.
 */
class MisuseTest {
  private static final Path BAD = Path.of("src/test/resources/bad");
  private static final String EXPECTED = "//! ";

  static Stream<String> bad() throws IOException {
    try (Stream<Path> files = Files.list(BAD)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("bad")
  @DisplayName("95. Wrong use is a compile error on the element: what is wrong, the rule, the fix")
  void isReported(String name, @TempDir Path directory) throws IOException {
    String source = Files.readString(BAD.resolve(name));
    List<String> expected =
        source
            .lines()
            .filter(it -> it.startsWith(EXPECTED))
            .map(it -> it.substring(EXPECTED.length()))
            .toList();

    List<String> errors =
        Javac.in(directory).file(name.replace(".java", ""), source).compile().errors();

    if ("write".equals(System.getProperty("smartasync.golden"))) {
      String code = source.replaceAll("(?m)^//! .*\n", "").stripTrailing() + "\n\n";
      String lines = errors.stream().map(it -> EXPECTED + it + "\n").collect(joining());
      Files.writeString(BAD.resolve(name), code + lines);
    }
    assertThat(expected).isNotEmpty();
    assertThat(errors).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("bad")
  @DisplayName("Each message says what is wrong, the rule and the fix")
  void namesRuleAndFix(String name) throws IOException {
    assertThat(Files.readString(BAD.resolve(name)).lines().filter(it -> it.startsWith(EXPECTED)))
        .allSatisfy(it -> assertThat(it.split("; ")).hasSizeGreaterThanOrEqualTo(3));
  }
}
