package dev.smartasync.examples.sitecheck.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.examples.sitecheck.cli.ExitStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private ExitStatus run(String target) {
    return Demo.run(List.of(target), stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void countsABrokenLinkOfAUsersSiteAsBroken() throws Exception {
    Files.writeString(folder.resolve("page.md"), "[b](b.md)\n[a](a.md) [a](a.md)");

    assertThat(run(folder.toString())).isEqualTo(ExitStatus.BROKEN);
    String listed =
        """
             page.md:1 -> b.md: no such file
             page.md:2 -> a.md: no such file
             page.md:2 -> a.md: no such file
        """;
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(": 3 broken links\n" + listed, ": the same 3 broken links\n")
        .containsOnlyOnce(listed)
        .contains("(read a file)")
        .doesNotContain("SmartRuntime.offload");
  }

  @Test
  void callsATargetThatCannotBeCheckedWrongUse() {
    for (String target : List.of(folder.resolve("no").toString(), "ftp://x", "", "--help")) {
      assertThat(run(target)).as(target).isEqualTo(ExitStatus.WRONG_USE);
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            "There is no folder or page '" + folder.resolve("no") + "'.",
            "only http, https and folders can be checked",
            "Give an address such as https://example.org/");
  }

  @Test
  void saysThatItWasInterrupted() {
    assertThat(
            Demo.statusOf(
                () -> {
                  throw new InterruptedException();
                },
                stream(err)))
        .isEqualTo(ExitStatus.INTERRUPTED);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("The demo was interrupted.\n");
  }

  @Test
  void endsWhereTheCommandLineIsInterrupted() throws Exception {
    Files.writeString(folder.resolve("page.md"), "");
    Thread.currentThread().interrupt();

    assertThat(run(folder.toString())).isEqualTo(ExitStatus.INTERRUPTED);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void callsWhatItCannotDoAndWhatItDoesNotExpectFailed() {
    assertThat(
            Demo.statusOf(
                () -> {
                  throw new IOException("no disk");
                },
                stream(err)))
        .isEqualTo(ExitStatus.FAILED);
    assertThat(
            Demo.statusOf(
                () -> {
                  throw new IllegalStateException("a fault");
                },
                stream(err)))
        .isEqualTo(ExitStatus.FAILED);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("no disk", "did not expect", "a fault");
  }
}
