package dev.smartasync.tck.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Puts bugs into copies of the runtime's sources: the tests must notice each. The build tries a
 * few; the profile {@code mutations} tries all and compares the page, or, with {@code
 * -Dsmartasync.golden=write}, writes it; {@code -Dsmartasync.mutation=57,73} tries those of these
 * numbers.
 */
@DisplayName("The tests notice")
@Timeout(1800)
class MutationsTest {

  private static final int A_FEW = 3;
  private static final boolean ALL = Boolean.getBoolean("smartasync.mutations");
  private static final String CHOSEN = System.getProperty("smartasync.mutation", "");
  private static final Path SOURCES = Path.of("../runtime/src/main/java/dev/smartasync/internal");
  private static final Path PAGE = Path.of("../docs/mutations.md");

  private static final String HEAD =
      """
      # Mutations

      Each of these bugs was put into a copy of the runtime. The tests noticed all of them.
      This page is written by `MutationsTest`.

      ```sh
      MUTATIONS="./mvnw -pl tck -am test -Pmutations -Dtest=MutationsTest -Dsurefire.failIfNoSpecifiedTests=false"
      $MUTATIONS                                # tries all of them, and compares this page
      $MUTATIONS -Dsmartasync.golden=write      # tries all of them, and writes it
      $MUTATIONS -Dsmartasync.mutation=57,73    # tries those of these numbers
      ```

      """;

  @Test
  @DisplayName("bugs that are put back")
  void bugs() throws Exception {
    Set<String> sound = new HashSet<>();
    List<String> table = new ArrayList<>(List.of("| Bug | Noticed by |", "|---|---|"));
    for (Mutation mutation : tried()) {
      table.add("| %s | `%s` |".formatted(mutation.bug(), noticedBy(mutation, sound)));
    }
    if (!ALL || !CHOSEN.isEmpty()) {
      return;
    }
    if ("write".equals(System.getProperty("smartasync.golden"))) {
      Files.write(PAGE, page(table));
    } else {
      assertThat(Files.readAllLines(PAGE)).isEqualTo(page(table));
    }
  }

  private static List<Mutation> tried() {
    if (CHOSEN.isEmpty()) {
      return Mutation.ALL.subList(0, ALL ? Mutation.ALL.size() : A_FEW);
    }
    List<String> numbers = List.of(CHOSEN.split(","));
    List<Mutation> chosen =
        Mutation.ALL.stream()
            .filter(mutation -> numbers.contains(mutation.bug().replaceFirst("\\..*", "")))
            .toList();
    assertThat(chosen).as("the mutations %s", CHOSEN).hasSameSizeAs(numbers);
    return chosen;
  }

  private static List<String> page(List<String> table) {
    List<String> page = new ArrayList<>(HEAD.lines().toList());
    page.addAll(table);
    return page;
  }

  /** Returns the test that failed; one that does not end has noticed, too. */
  private static String noticedBy(Mutation mutation, Set<String> sound) throws Exception {
    if (sound.add(mutation.test())) {
      assertThat(failures(mutation.test(), "")).as("%s without a bug", mutation.test()).isZero();
    }
    assertThat(failures(mutation.test(), compiled(mutation) + File.pathSeparator))
        .as(mutation.bug())
        .isPositive();
    return mutation.test().replaceFirst(".*\\.", "");
  }

  /** Returns how many tests of a class fail; all if it does not end. */
  private static int failures(String test, String changed) throws Exception {
    Process tests =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djunit.jupiter.execution.timeout.default=20 s",
                "-Djunit.jupiter.execution.timeout.thread.mode.default=separate_thread",
                "-cp",
                changed + System.getProperty("java.class.path"),
                OneTest.class.getName(),
                "dev.smartasync.tck." + test)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(new File("target/mutations.txt")))
            .start();
    try {
      return tests.waitFor(300, TimeUnit.SECONDS) ? tests.exitValue() : Integer.MAX_VALUE;
    } finally {
      tests.destroyForcibly();
    }
  }

  @Test
  @DisplayName("what each bug changes, which is there once")
  void texts() throws IOException {
    for (Mutation mutation : Mutation.ALL) {
      assertThat(changed(mutation)).contains(mutation.to());
    }
  }

  private static String changed(Mutation mutation) throws IOException {
    String source = Files.readString(SOURCES.resolve(mutation.file()), UTF_8);
    int at = source.indexOf(mutation.from());
    assertThat(at).as("%s: the text to change is there", mutation).isNotNegative();
    assertThat(source.indexOf(mutation.from(), at + 1))
        .as("%s: it is there once", mutation)
        .isNegative();
    return source.replace(mutation.from(), mutation.to());
  }

  private static Path compiled(Mutation mutation) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "mutant");
    Path changed = folder.resolve(Path.of(mutation.file()).getFileName());
    Files.writeString(changed, changed(mutation), UTF_8);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-nowarn",
              "-d",
              folder.toString(),
              "-cp",
              System.getProperty("java.class.path"));
      assertThat(
              compiler
                  .getTask(null, files, null, options, null, files.getJavaFileObjects(changed))
                  .call())
          .as("%s: compiles", mutation)
          .isTrue();
    }
    return folder;
  }
}
