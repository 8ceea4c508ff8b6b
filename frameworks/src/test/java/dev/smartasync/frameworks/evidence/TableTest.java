package dev.smartasync.frameworks.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page shows what the tests of this module showed. It runs last, after each class path, and not
 * at all where only some tests ran. Run the module with {@code -Dsmartasync.golden=write} to write
 * the table as it is now; then read the difference.
 */
class TableTest {
  private static final Path RESULTS = Path.of("target/frameworks");
  private static final Path PAGE = Path.of("../docs/frameworks/README.md");
  private static final String BEGIN = "<!-- table: begin -->";
  private static final String END = "<!-- table: end -->";

  @Test
  void thePageShowsWhatTheTestsShowed() throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(RESULTS)) {
      files = listed.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    assertThat(files).as("results of a whole run").isNotEmpty();
    List<String> lines = Files.readAllLines(PAGE);
    int begin = lines.indexOf(BEGIN) + 1;
    int end = lines.indexOf(END);
    assertThat(begin)
        .as("%s has %s and %s", PAGE, BEGIN, END)
        .isPositive()
        .isLessThanOrEqualTo(end);
    List<String> table = Table.of(Result.read(files));
    if ("write".equals(System.getProperty("smartasync.golden"))) {
      List<String> written = new ArrayList<>(lines.subList(0, begin));
      written.addAll(table);
      written.addAll(lines.subList(end, lines.size()));
      Files.write(PAGE, written);
    } else {
      assertThat(lines.subList(begin, end)).isEqualTo(table);
    }
  }
}
