package dev.smartasync.benchmarks.probe;

import dev.smartasync.SmartRuntime;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long the first crossing of a program takes, each in a new Java virtual machine, beyond the
 * same by hand; and how large the jars are.
 */
public final class StartUp {

  private static final List<String> CROSSINGS =
      List.of("sync", "await", "async", "offload", "smart", "proxy");
  private static final String OPENED = "all, their jars opened before";

  private StartUp() {}

  /**
   * Writes the figures into the directory given first; the second holds the processor's jar, and
   * the third argument says how many rounds.
   */
  public static void main(String[] args)
      throws IOException, InterruptedException, URISyntaxException {
    Figures figures = new Figures();
    Map<String, String> classPaths = new LinkedHashMap<>();
    classPaths.put("none", bare());
    classPaths.put("all", System.getProperty("java.class.path"));
    classPaths.put(OPENED, System.getProperty("java.class.path"));
    for (Map.Entry<String, String> classPath : classPaths.entrySet()) {
      for (String crossing : CROSSINGS) {
        measure(
            figures, classPath.getValue(), crossing, classPath.getKey(), Integer.parseInt(args[2]));
      }
    }
    figures.write(Path.of(args[0]), "StartUp");

    Figures sizes = new Figures();
    sizes.add("JarSize.smartasync", Map.of(), List.of((double) Files.size(home())), "B");
    sizes.add("JarSize.processor", Map.of(), List.of(processor(Path.of(args[1]))), "B");
    sizes.write(Path.of(args[0]), "JarSize");
  }

  private static void measure(
      Figures figures, String classPath, String crossing, String frameworks, int rounds)
      throws IOException, InterruptedException {
    Map<String, String> params = Map.of("crossing", crossing, "frameworks", frameworks);
    boolean opened = frameworks.equals(OPENED);
    List<Double> facade = new ArrayList<>();
    List<Double> byHand = new ArrayList<>();
    List<Double> added = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      facade.add(millis(classPath, opened, crossing));
      byHand.add(millis(classPath, opened, crossing, "byHand"));
      added.add(facade.getLast() - byHand.getLast());
    }
    figures.add("StartUp.facade", params, facade, "ms");
    figures.add("StartUp.byHand", params, byHand, "ms");
    figures.add("StartUp.firstCrossing", params, added, "ms");
  }

  private static double millis(String classPath, boolean opened, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath,
            "-D" + FirstCrossing.class.getName() + ".opened=" + opened,
            FirstCrossing.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the first crossing failed: " + command);
    }
    return Long.parseLong(printed.strip()) / 1e6;
  }

  /** The benchmarks and the runtime. */
  private static String bare() throws URISyntaxException {
    return locationOf(StartUp.class) + File.pathSeparator + home();
  }

  private static Path home() throws URISyntaxException {
    return locationOf(SmartRuntime.class);
  }

  private static Path locationOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static double processor(Path directory) throws IOException {
    try (Stream<Path> jars = Files.list(directory)) {
      Path jar =
          jars.filter(it -> it.getFileName().toString().startsWith("smartasync-processor-"))
              .findFirst()
              .orElseThrow();
      return Files.size(jar);
    }
  }
}
