package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own, for what can be seen only before something else has happened. */
public final class FreshJvm {

  private FreshJvm() {}

  /** Runs a main class to its end, which must be a good one; returns what it printed. */
  public static List<String> run(String classPath, Class<?> main, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath, main.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      List<String> output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
      assertThat(process.waitFor()).as(() -> String.join("\n", output)).isZero();
      return output;
    } finally {
      process.destroyForcibly();
    }
  }
}
