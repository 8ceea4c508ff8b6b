package dev.smartasync.internal.jfr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.SmartRuntime;
import dev.smartasync.internal.Access;
import dev.smartasync.internal.engine.Engine;
import dev.smartasync.spi.CallListener;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
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
          assertThat(runtime.await(CompletableFuture.completedFuture("value"))).isEqualTo("value");
          assertThatThrownBy(() -> runtime.await(CompletableFuture.failedFuture(failure)))
              .isSameAs(failure);
          assertThat(runtime.offload(() -> "value").join()).isEqualTo("value");
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
  void recordsWhatAListenerIsTold() throws Exception {
    AtomicReference<CallListener.Call> call = new AtomicReference<>();
    AtomicReference<CallListener.Settlement> settlement = new AtomicReference<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void settled(Call settled, Settlement how) {
            call.set(settled);
            settlement.set(how);
          }
        };
    Path file =
        record(() -> {
          try (SmartRuntime observed = SmartRuntime.builder().listener(listener).build()) {
            observed.await(new CompletableFuture<>().completeOnTimeout("value", 1, MILLISECONDS));
          }
        });
    assertThat(events(file, CALL))
        .singleElement()
        .satisfies(event -> {
          CallListener.Settlement told = settlement.get();
          assertThat(told.waitNanos()).isPositive();
          assertThat(event.getDuration("queue")).hasNanos(told.queueNanos());
          assertThat(event.getDuration("run")).hasNanos(told.runNanos());
          assertThat(event.getDuration("hop")).hasNanos(told.hopNanos());
          assertThat(event.getDuration("wait")).hasNanos(told.waitNanos());
          assertThat(event.getThread("caller").getJavaThreadId())
              .isEqualTo(call.get().callerThread().threadId());
          assertThat(event.getThread("body").getJavaThreadId())
              .isEqualTo(Thread.currentThread().threadId());
        });
  }

  @Test
  void recordsARefusalWithWhatFoundTheLoop() throws Exception {
    EventLoop here = new EventLoop("here", null, "this test", false);
    Path file =
        record(() -> {
          try (SmartRuntime onLoop = SmartRuntime.builder().detector(thread -> here).build()) {
            assertThatThrownBy(() -> onLoop.await(CompletableFuture.completedFuture("value")))
                .isInstanceOf(BlockingCallRefusedException.class);
          }
        });
    assertThat(events(file, CALL))
        .extracting(
            event -> event.getString("crossing"),
            event -> event.getString("outcome"),
            event -> event.getString("detector"),
            event -> event.getClass("failure").getName())
        .containsExactly(
            tuple("REFUSE", "REFUSED", "this test", BlockingCallRefusedException.class.getName()));
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
    assertThat(engine.passesDirectly()).isTrue();
    assertThat(engine.awaitsDirectly()).isTrue();
    assertThat(engine.startsDirectly()).isTrue();
    record(() -> {
      assertThat(engine.passesDirectly()).isFalse();
      assertThat(engine.awaitsDirectly()).isFalse();
      assertThat(engine.startsDirectly()).isFalse();
      try (SmartRuntime later = SmartRuntime.builder().build()) {
        assertThat(Access.get().engine(later).passesDirectly()).isFalse();
      }
    });
    assertThat(engine.passesDirectly()).isTrue();
    assertThat(engine.startsDirectly()).isTrue();
  }

  @Test
  void aRecordingThatDisablesCallsChangesNothingUntilItEnablesThem() throws Exception {
    Path file = folder.resolve("calls.jfr");
    try (Recording recording = new Recording()) {
      recording.disable(CALL);
      recording.start();
      assertThat(engine.passesDirectly()).isTrue();
      assertThat(engine.awaitsDirectly()).isTrue();
      recording.enable(CALL).withThreshold(Duration.ZERO);
      assertThat(runtime.await(CompletableFuture.completedFuture("value"))).isEqualTo("value");
      recording.stop();
      recording.dump(file);
    }
    assertThat(events(file, CALL)).hasSize(1);
  }

  @Test
  void theToolOfTheJdkShowsTheEvents() throws Exception {
    Path file = record(() -> runtime.await(CompletableFuture.completedFuture("value")));
    assertThat(run("jfr", "summary", file.toString())).containsPattern(CALL + " +1 ");
    assertThat(run("jfr", "metadata", "--events", CALL, file.toString()))
        .contains(
            "@Category(\"SmartAsync\")", "@Label(\"Queue Time\")", "@Timespan(\"NANOSECONDS\")");
    assertThat(run("jfr", "print", "--events", CALL, file.toString()))
        .contains("operation = \"SmartRuntime.await\"");
  }

  @Test
  @DisplayName("detection 31: a library whose calls were recorded is collected")
  void aLibraryWhoseCallsWereRecordedIsCollected() throws Exception {
    AtomicReference<WeakReference<ClassLoader>> loader = new AtomicReference<>();
    Path file = record(() -> loader.set(callsOfACopy()));
    assertThat(events(file, CALL)).hasSize(1);
    while (loader.get().get() != null) {
      System.gc(); // until the time limit of the test
      Thread.onSpinWait();
    }
  }

  private static WeakReference<ClassLoader> callsOfACopy() {
    URL ours = SmartRuntime.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {ours}, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass(SmartRuntime.class.getName());
      Object runtime = type.getMethod("shared").invoke(null);
      Object value =
          type.getMethod("await", CompletionStage.class)
              .invoke(runtime, CompletableFuture.completedFuture("value"));
      assertThat(value).isEqualTo("value");
      return new WeakReference<>(loader);
    } catch (IOException | ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
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
