package dev.smartasync.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM of its own, for what can be seen only once or depends on options. */
public final class Fork {
  private static final List<String> CLASS_PATH =
      List.of(System.getProperty("java.class.path").split(File.pathSeparator));

  /** Less than a test has, which could not end a process that it reads from. */
  private static final long PATIENCE_SECONDS = 45;

  private Fork() {}

  /** Runs a main class with all that is on this test's class path; returns what it printed. */
  public static List<String> run(Class<?> main, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(options));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, CLASS_PATH), main.getName()));
    return java(command);
  }

  /** Runs it without those entries of the class path that match. */
  public static List<String> runWithout(Class<?> main, Predicate<String> left, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(options));
    command.addAll(List.of("-cp", path(CLASS_PATH.stream().filter(left.negate())), main.getName()));
    return java(command);
  }

  /** Runs it with what the tests see of the JDK's insides, and arguments. */
  public static List<String> runOpened(Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("--add-opens", "java.base/java.lang=ALL-UNNAMED"));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, CLASS_PATH), main.getName()));
    command.addAll(List.of(arguments));
    return java(command);
  }

  /** Runs it with those entries of the class path that match as modules instead. */
  public static List<String> runWithModules(
      Class<?> main, Predicate<String> modules, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(options));
    command.addAll(
        List.of(
            "-p",
            path(CLASS_PATH.stream().filter(modules)),
            "-cp",
            path(CLASS_PATH.stream().filter(modules.negate())),
            main.getName()));
    return java(command);
  }

  private static String path(Stream<String> entries) {
    return entries.collect(Collectors.joining(File.pathSeparator));
  }

  private static List<String> java(List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly); // one that hangs; nothing, once it has ended
    List<String> output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).as(() -> String.join("\n", output)).isZero();
    return output;
  }
}
