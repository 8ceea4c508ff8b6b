package dev.smartasync.benchmarks.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the processor's time goes: samples of it, by the part of it that they are below. */
record Profile(Map<String, Double> millisByPart, double millis) {

  private static final String PROCESSOR = "dev.smartasync.processor.";
  private static final Duration PERIOD = Duration.ofMillis(10);

  /** Those that only call the parts. */
  private static final List<String> ABOVE =
      List.of("SmartAsyncProcessor", "SmartAsyncProcessor$Session", "FacadeWriter");

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
    Map<String, Double> parts = new TreeMap<>();
    double all = 0;
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      String part = event.getStackTrace() == null ? "" : part(event.getStackTrace().getFrames());
      if (!part.isEmpty()) {
        parts.merge(part, (double) PERIOD.toMillis(), Double::sum);
        all += PERIOD.toMillis();
      }
    }
    return new Profile(parts, all);
  }

  /** The class of the processor that does what a part of it is named after; empty for others. */
  private static String part(List<RecordedFrame> frames) {
    String part = "";
    for (RecordedFrame frame : frames.reversed()) {
      String type = frame.getMethod().getType().getName();
      if (type.startsWith(PROCESSOR)) {
        part = type.substring(PROCESSOR.length()).replaceAll("\\$.*", "");
        if (!ABOVE.contains(part)) {
          return part;
        }
      }
    }
    return part;
  }
}
