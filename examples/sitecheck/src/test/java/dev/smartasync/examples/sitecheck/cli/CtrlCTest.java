package dev.smartasync.examples.sitecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.examples.sitecheck.LocalSite;
import dev.smartasync.examples.sitecheck.Sitecheck;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Told to end by a signal, as Ctrl+C does; only a process of its own can be. */
class CtrlCTest {
  @TempDir private Path scratch;

  @Test
  void endsTheCheckTellsWhatWasFoundAndLeavesNothingBehind() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (LocalSite web = new LocalSite()) {
      web.page("/", "<a href='http://'>bad</a><a href='/1'>1</a>");
      web.on(
          "/1",
          exchange -> {
            asked.countDown();
            await(end);
          });
      Process check = start("check", web.address("/"));
      assertThat(asked.await(40, TimeUnit.SECONDS)).isTrue();

      check.toHandle().destroy();

      String shown = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(check.waitFor()).isGreaterThan(128);
      assertThat(shown).contains("bad", "1 broken link.", "the check was interrupted");
      assertThat(scratch).isEmptyDirectory();
    } finally {
      end.countDown();
    }
  }

  private Process start(String... arguments) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString(), "-Djava.io.tmpdir=" + scratch));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Sitecheck.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
