package dev.smartasync.internal.jfr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.smartasync.SmartRuntime;
import dev.smartasync.internal.Access;
import dev.smartasync.internal.engine.Engine;
import dev.smartasync.internal.engine.OperationSpec;
import dev.smartasync.internal.engine.ValueCalls;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FlightRecordingsTest {

  private static final String CALL = "dev.smartasync.Call";
  private static final String FAILURE = "dev.smartasync.ReportedFailure";

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();
  private final Engine engine = Access.get().engine(runtime);

  @TempDir Path folder;

  private Path record(Runnable calls) throws Exception {
    Path file = folder.resolve("calls.jfr");
    try (Recording recording = new Recording()) {
      recording.enable(CALL).withThreshold(Duration.ZERO);
      recording.enable(FAILURE);
      recording.start();
      calls.run();
      recording.stop();
      recording.dump(file);
    }
    return file;
  }

  private static List<RecordedEvent> events(Path file, String name) throws Exception {
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().equals(name))
        .toList();
  }

  @Test
  void recordsEachCallOnce() throws Exception {
    IllegalStateException failure = new IllegalStateException("on purpose");
    Path file =
        record(() -> {
          assertThat(runtime.offload(() -> "value").join()).isEqualTo("value");
          assertThat(runtime.await(CompletableFuture.completedFuture("value"))).isEqualTo("value");
          assertThatThrownBy(() -> runtime.await(CompletableFuture.failedFuture(failure)))
              .isSameAs(failure);
          runtime.close();
        });

    List<RecordedEvent> calls = events(file, CALL);
    assertThat(calls)
        .extracting(
            event -> event.getString("operation"),
            event -> event.getString("crossing"),
            event -> event.getString("outcome"),
            event -> event.getString("executor"))
        .containsExactlyInAnyOrder(
            tuple("SmartRuntime.await", "AWAIT", "VALUE", null),
            tuple("SmartRuntime.await", "AWAIT", "FAILURE", null),
            tuple("SmartRuntime.offload", "OFFLOAD", "VALUE", "default"));
    assertThat(calls)
        .allSatisfy(event -> {
          assertThat(event.getDuration("run")).isPositive();
          assertThat(event.getDuration()).isGreaterThanOrEqualTo(event.getDuration("run"));
        });
    assertThat(calls)
        .filteredOn(event -> event.getString("outcome").equals("FAILURE"))
        .extracting(event -> event.getClass("failure").getName())
        .containsExactly(IllegalStateException.class.getName());
  }

  @Test
  void recordsAFailureThatNoCallerSees() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Path file =
        record(() -> {
          CompletableFuture<Void> future =
              runtime.offload(() -> {
                running.countDown();
                go.await();
                throw new IllegalStateException("late");
              });
          open(running);
          assertThat(future.completeExceptionally(new IllegalStateException("given up"))).isTrue();
          go.countDown();
          runtime.close();
        });
    assertThat(events(file, FAILURE))
        .singleElement()
        .satisfies(event -> assertThat(event.getString("message")).isEqualTo("late"));
  }

  @Test
  void callsAreDirectExceptWhileARecordingWantsThem() throws Exception {
    assertThat(isDirect(engine)).isTrue();
    record(() -> {
      runtime.offload(() -> "finds the recording").join();
      assertThat(isDirect(engine)).isFalse();
      try (SmartRuntime later = SmartRuntime.builder().build()) {
        assertThat(isDirect(Access.get().engine(later))).isFalse();
      }
    });
    runtime.offload(() -> "finds that it has ended").join();
    assertThat(isDirect(engine)).isTrue();
  }

  @Test
  void aWaitThatWasDirectFindsARecordingForTheNext() throws Exception {
    record(() -> {
      CompletableFuture<String> slow = new CompletableFuture<>();
      slow.completeOnTimeout("value", 1, TimeUnit.MILLISECONDS);
      assertThat(ValueCalls.<String>awaitDirectly(OperationSpec.named("X.slow"), slow))
          .isEqualTo("value");
      assertThat(isDirect(engine)).isFalse();
    });
  }

  private static boolean isDirect(Engine engine) {
    return engine.passesDirectly() && engine.startsDirectly();
  }

  @Test
  void aRecordingThatDisablesTheEventsChangesNothing() {
    try (Recording recording = new Recording()) {
      recording.disable(CALL);
      recording.disable(FAILURE);
      recording.start();
      runtime.offload(() -> "finds no recording").join();
      assertThat(isDirect(engine)).isTrue();
    }
  }

  @Test
  void theToolOfTheJdkShowsTheEvents() throws Exception {
    Path file = record(() -> runtime.offload(() -> "value").join());
    assertThat(run("jfr", "summary", file.toString())).containsPattern(CALL + " +1 ");
    assertThat(run("jfr", "print", "--events", CALL, file.toString()))
        .contains("operation = \"SmartRuntime.offload\"");
  }

  @Test
  void withoutTheModuleEverythingElseWorks() throws Exception {
    String classPath =
        Stream.of(SmartRuntime.class, WithoutFlightRecorder.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
            .reduce((one, other) -> one + File.pathSeparator + other)
            .orElseThrow();
    assertThat(
            run(
                "java",
                "--limit-modules",
                "java.base,java.logging",
                "-cp",
                classPath,
                WithoutFlightRecorder.class.getName()))
        .isEqualToIgnoringNewLines("value without Flight Recorder");
  }

  private static void open(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String run(String tool, String... arguments) throws Exception {
    String path = Path.of(System.getProperty("java.home"), "bin", tool).toString();
    Process process =
        new ProcessBuilder(
                Stream.concat(Stream.of(path), Stream.of(arguments)).toArray(String[]::new))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
