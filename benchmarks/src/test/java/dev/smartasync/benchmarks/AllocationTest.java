package dev.smartasync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A short run of the benchmarks: they work, and bytes per call, unlike times, can be asserted. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class AllocationTest {

  /** Less than any object: what the profiler itself leaves behind. */
  private static final double NOTHING = 0.5;

  /**
   * What an object takes at least: where a thread parks, once for many elements, it leaves some.
   */
  private static final double SMALLEST_OBJECT = 16;

  private static Map<String, Double> bytesPerCall;

  @BeforeAll
  static void run() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(SyncToSync.class.getName() + ".(direct|facade)")
                    .include(AsyncToAsync.class.getName() + ".(direct|facade)")
                    .include(AwaitReady.class.getName() + ".(byHand|facade)")
                    .include(Pull.class.getName() + ".smartAsync")
                    .include(Publish.class.getName() + ".smartAsync")
                    .addProfiler(GCProfiler.class)
                    .forks(1)
                    .warmupIterations(2)
                    .warmupTime(TimeValue.milliseconds(500))
                    .measurementIterations(2)
                    .measurementTime(TimeValue.milliseconds(500))
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build())
            .run();
    bytesPerCall =
        results.stream()
            .collect(
                Collectors.toMap(
                    result -> result.getParams().getBenchmark(), AllocationTest::allocated));
  }

  private static double allocated(RunResult result) {
    Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return Objects.requireNonNull(allocated, "the profiler's result").getScore();
  }

  private static double bytes(Class<?> benchmarks, String benchmark) {
    return Objects.requireNonNull(
        bytesPerCall.get(benchmarks.getName() + "." + benchmark), benchmark);
  }

  @Test
  @DisplayName("A blocking method called through a facade allocates nothing")
  void blockingPassThrough() {
    assertThat(bytes(SyncToSync.class, "facade")).isLessThan(NOTHING);
  }

  @Test
  @DisplayName("An asynchronous method called through a facade allocates nothing")
  void asyncPassThrough() {
    assertThat(bytes(AsyncToAsync.class, "facade")).isLessThan(NOTHING);
  }

  @Test
  @DisplayName("Waiting for a stage that is complete allocates nothing beyond the stage")
  void awaitReady() {
    assertThat(bytes(AwaitReady.class, "facade"))
        .isLessThan(bytes(AwaitReady.class, "byHand") + NOTHING);
  }

  @Test
  @DisplayName("A pulled element allocates less than an object, and so does a published one")
  void elements() {
    assertThat(bytes(Pull.class, "smartAsync")).isLessThan(SMALLEST_OBJECT);
    assertThat(bytes(Publish.class, "smartAsync")).isLessThan(NOTHING);
  }
}
