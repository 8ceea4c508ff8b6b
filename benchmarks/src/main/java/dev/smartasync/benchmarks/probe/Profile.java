package dev.smartasync.benchmarks.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of a compilation goes: samples of it, by what the processor or else the compiler
 * was doing. Stacks of compilers are deep: {@code -XX:FlightRecorderOptions=stackdepth=400}.
 */
record Profile(Map<Part, Double> millisByPart, double millis) {

  private static final String PROCESSOR = "dev.smartasync.processor.";
  private static final String COMPILER = "com.sun.tools.javac.main.JavaCompiler";
  private static final String ROUNDS = "com.sun.tools.javac.processing.JavacProcessingEnvironment";
  private static final String FILER = "com.sun.tools.javac.processing.JavacFiler";
  private static final Duration PERIOD = Duration.ofMillis(10);
  private static final double LEAST_SHARE = 0.01;

  /** Those that only call the parts. */
  private static final List<String> ABOVE =
      List.of("SmartAsyncProcessor", "SmartAsyncProcessor$Session", "FacadeWriter");

  /** What the compiler's methods are for. */
  private static final Map<String, String> PHASES =
      Map.of(
          "parse", "parsing",
          "parseFiles", "parsing",
          "enterTrees", "entering",
          "enterTreesIfNeeded", "entering",
          "attribute", "attributing",
          "flow", "flow analysis",
          "desugar", "desugaring",
          "generate", "generating code");

  /**
   * What was done.
   *
   * @param side processor or compiler
   * @param name a class of the processor, or a phase of the compiler
   */
  record Part(String side, String name) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      return Comparator.comparing(Part::side).thenComparing(Part::name).compare(this, other);
    }
  }

  /** What is to be profiled. */
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  static Profile of(Work work) throws IOException, InterruptedException {
    Path file = Files.createTempFile("profile", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(PERIOD);
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
      return read(file);
    } finally {
      Files.delete(file);
    }
  }

  private static Profile read(Path file) throws IOException {
    Map<Part, Double> parts = new TreeMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      if (event.getStackTrace() != null) {
        part(event.getStackTrace().getFrames())
            .ifPresent(part -> parts.merge(part, (double) PERIOD.toMillis(), Double::sum));
      }
    }
    double all = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<Part, Double> summed = new TreeMap<>();
    parts.forEach((part, millis) ->
        summed.merge(
            millis < all * LEAST_SHARE ? new Part(part.side(), "all else") : part,
            millis,
            Double::sum));
    return new Profile(summed, all);
  }

  /** Empty for threads that do not compile. */
  private static Optional<Part> part(List<RecordedFrame> frames) {
    String own = "";
    String phase = "";
    boolean inRounds = false;
    for (RecordedFrame frame : frames.reversed()) {
      String type = frame.getMethod().getType().getName();
      if (type.startsWith(PROCESSOR) && (own.isEmpty() || ABOVE.contains(own))) {
        own = type.substring(PROCESSOR.length());
      } else if (type.startsWith(FILER) && !own.isEmpty()) {
        own = "Filer";
      } else if (type.equals(COMPILER)) {
        phase =
            PHASES.getOrDefault(frame.getMethod().getName(), phase.isEmpty() ? "all else" : phase);
      }
      inRounds |= type.startsWith(ROUNDS);
    }
    if (!own.isEmpty()) {
      return Optional.of(new Part("processor", own.replaceAll("\\$.*", "")));
    }
    return phase.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part("compiler", inRounds ? phase + ", between rounds" : phase));
  }
}
