package dev.smartasync.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls in virtual machines that have Flight Recorder's module, or not. */
@Timeout(60)
class OptionalFlightRecorderTest {

  private static final String CALL = "dev.smartasync.Call";

  /** Offloads and awaits. */
  static final class Calls {
    private Calls() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
      try (SmartRuntime runtime = SmartRuntime.builder().build()) {
        String value = runtime.await(runtime.offload(() -> "value"));
        boolean recordable = ModuleLayer.boot().findModule("jdk.jfr").isPresent();
        System.out.println(value + " in " + SmartRuntime.class.getModule() + " " + recordable);
      }
    }
  }

  private static String path(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  private static List<String> onClassPath(String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of(options));
    String classPath = path(SmartRuntime.class) + System.getProperty("path.separator");
    all.addAll(List.of("-cp", classPath + path(Calls.class)));
    return run(all);
  }

  private static List<String> run(List<String> options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add(Calls.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }

  @Test
  void callsNeedNoFlightRecorder() throws Exception {
    assertThat(onClassPath("--limit-modules", "java.base,java.logging"))
        .singleElement()
        .asString()
        .startsWith("value in unnamed module")
        .endsWith("false");
  }

  @Test
  void noEventIsLoadedBeforeFlightRecorderIsInUse() throws Exception {
    List<String> output = onClassPath("-Xlog:class+load:stdout");
    assertThat(output)
        .filteredOn(line -> line.contains(" source: ") && line.contains(".jfr."))
        .extracting(line -> line.replaceFirst(".* (\\S+) source: .*", "$1"))
        .containsExactlyInAnyOrder(
            "dev.smartasync.internal.jfr.CallRecord", // an interface
            "dev.smartasync.internal.jfr.FlightRecordings",
            "jdk.jfr.FlightRecorder");
  }

  @Test
  void aNamedModuleIsRecordedFromTheCommandLine(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("calls.jfr");
    List<String> output =
        run(
            List.of(
                "-XX:StartFlightRecording:filename=" + file + ",+" + CALL + "#threshold=0ms",
                "--add-modules",
                "dev.smartasync,jdk.jfr",
                "--module-path",
                path(SmartRuntime.class),
                "-cp",
                path(Calls.class)));
    assertThat(output).contains("value in module dev.smartasync true");
    assertThat(RecordingFile.readAllEvents(file))
        .filteredOn(event -> event.getEventType().getName().equals(CALL))
        .extracting(event -> event.getString("operation"))
        .containsExactlyInAnyOrder("SmartRuntime.offload", "SmartRuntime.await");
  }
}
