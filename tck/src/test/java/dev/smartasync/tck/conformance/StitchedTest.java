package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.SmartRuntime;
import dev.smartasync.StackTraces;
import java.io.IOException;
import java.io.Serial;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Stitched stack traces")
class StitchedTest {

  /** A target that fails with what it is given. */
  public static final class Failing {
    private final AtomicInteger calls = new AtomicInteger();
    private final Throwable failure;

    Failing(Throwable failure) {
      this.failure = failure;
    }

    /** Fails on the thread that it runs on. */
    public String blocking() throws Throwable {
      if (calls.incrementAndGet() > 0) {
        throw failure;
      }
      return "never";
    }

    /** Fails later. */
    public CompletionStage<String> asynchronous() {
      return CompletableFuture.supplyAsync(() -> {
        throw new CompletionException(failure);
      });
    }
  }

  /** The face of a blocking caller. */
  public interface Sync {
    String asynchronous() throws IOException, SQLException;
  }

  /** The face of an asynchronous caller. */
  public interface Async {
    CompletableFuture<String> blocking();
  }

  private static final class Private extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private Private(String message) {
      super(message);
    }
  }

  private static final class OnlyCause extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private OnlyCause(Throwable cause) {
      super(cause);
    }
  }

  private static final class WithState extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;
    private final int code;

    private WithState(String message, int code) {
      super(message);
      this.code = code;
    }

    @Override
    public String getMessage() {
      return super.getMessage() + code;
    }
  }

  private static final class Prefixing extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private Prefixing(String message) {
      super("failed: " + message);
    }
  }

  private static final class Stackless extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private Stackless(String message) {
      super(message, null, false, false);
    }
  }

  @AutoClose
  private final SmartRuntime runtime =
      SmartRuntime.builder().stackTraces(StackTraces.STITCHED).build();

  static Stream<Throwable> copied() {
    Throwable cause = new IllegalStateException("cause");
    SQLException sql = new SQLException("reason", "40001", 7, cause);
    sql.setNextException(new SQLException("next"));
    Exception suppressing = new IOException("io", cause);
    suppressing.addSuppressed(new IllegalArgumentException("suppressed"));
    return Stream.of(
        new IllegalStateException("plain"),
        new AssertionError("an error"),
        new IOException("no cause"),
        new IOException(),
        suppressing,
        new Private("private"),
        new OnlyCause(cause),
        sql,
        new SQLTransientException("transient", "08001", 3));
  }

  static Stream<Throwable> kept() {
    return Stream.of(new WithState("state", 7), new Prefixing("twice"), new Stackless("none"));
  }

  @ParameterizedTest
  @MethodSource("copied")
  @DisplayName("29. Who waits for a stage sees its own frames below those of the failure")
  void awaiting(Throwable original) {
    Sync face = runtime.facade(Sync.class, new Failing(original));
    Throwable caught = unwrapped(catchThrowable(() -> waitsInHere(face)), original);
    assertIsStitched(caught, original, "waitsInHere");
  }

  private static String waitsInHere(Sync face) throws IOException, SQLException {
    return face.asynchronous();
  }

  @ParameterizedTest
  @MethodSource("copied")
  @DisplayName("29. Who gets a future of a blocking method sees the frames of its call")
  void offloading(Throwable original) throws Exception {
    Throwable caught = Waiting.failure(callsInHere(new Failing(original)));
    assertIsStitched(caught, original, "callsInHere");
  }

  private CompletableFuture<String> callsInHere(Failing target) {
    return runtime.facade(Async.class, target).blocking();
  }

  @Test
  @DisplayName("29. A Smart of an asynchronous body shows the frames of its call")
  void callingAsync() throws Exception {
    IllegalStateException original = new IllegalStateException("late");
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<String> smart = runtime.callAsync(() -> source);
    source.completeExceptionally(original);
    assertIsStitched(Waiting.failure(smart), original, "callingAsync");
  }

  @Test
  @DisplayName("29. An expiry shows the frames of the call")
  void expiry() throws Exception {
    try (SmartRuntime quick =
        SmartRuntime.builder()
            .stackTraces(StackTraces.STITCHED)
            .timeout(Duration.ofMillis(1))
            .build()) {
      Throwable failure = Waiting.failure(quick.callAsync(() -> new CompletableFuture<String>()));
      assertThat(failure).isExactlyInstanceOf(TimeoutException.class);
      assertThat(methods(failure)).contains("expiry");
    }
  }

  @Test
  @DisplayName("29. Each of many waiters gets a copy of its own, and none the original")
  void eachItsOwn() {
    IllegalStateException original = new IllegalStateException("shared");
    CompletableFuture<String> stage = CompletableFuture.failedFuture(original);
    Throwable first = catchThrowable(() -> runtime.await(stage));
    Throwable second = catchThrowable(() -> runtime.await(stage));
    assertThat(List.of(first, second)).doesNotContain(original).doesNotHaveDuplicates();
    assertThat(original.getSuppressed()).isEmpty();
    assertThat(methods(original)).doesNotContain("called");
  }

  @ParameterizedTest
  @MethodSource("kept")
  @DisplayName("29. What cannot be copied without loss is the original")
  void kept(Throwable original) throws Exception {
    assertThat(catchThrowable(() -> runtime.await(CompletableFuture.failedFuture(original))))
        .isSameAs(original);
    assertThat(Waiting.failure(callsInHere(new Failing(original)))).isSameAs(original);
  }

  @Test
  @DisplayName("29. Wrappers that Java's futures add show the copy")
  void wrapped() {
    IllegalStateException original = new IllegalStateException("wrapped");
    CompletableFuture<String> future = callsInHere(new Failing(original));
    assertThat(catchThrowable(future::get))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .satisfies(cause -> assertIsStitched(cause, original, "callsInHere"));
  }

  private static Throwable unwrapped(Throwable caught, Throwable original) {
    boolean declared = original instanceof IOException || original instanceof SQLException;
    boolean unchecked = original instanceof RuntimeException || original instanceof Error;
    return declared || unchecked ? caught : caught.getCause();
  }

  private static void assertIsStitched(Throwable copy, Throwable original, String callersMethod) {
    assertThat(copy).isNotSameAs(original).hasSameClassAs(original);
    assertThat(copy).hasMessage(original.getMessage());
    assertThat(copy.getCause()).isSameAs(original.getCause());
    assertThat(copy.getSuppressed()).isEqualTo(original.getSuppressed());
    if (original instanceof SQLException sql && copy instanceof SQLException copied) {
      assertThat(copied.getSQLState()).isEqualTo(sql.getSQLState());
      assertThat(copied.getErrorCode()).isEqualTo(sql.getErrorCode());
      assertThat((Throwable) copied.getNextException()).isSameAs(sql.getNextException());
    }
    StackTraceElement[] frames = copy.getStackTrace();
    StackTraceElement[] first = original.getStackTrace();
    assertThat(Arrays.copyOf(frames, first.length)).isEqualTo(first);
    assertThat(frames[first.length])
        .hasToString("dev.smartasync.Crossing.called(by thread '" + thread() + "')");
    assertThat(methods(copy).subList(first.length, frames.length)).contains(callersMethod);
  }

  private static String thread() {
    return Thread.currentThread().getName();
  }

  private static List<String> methods(Throwable failure) {
    return Arrays.stream(failure.getStackTrace()).map(StackTraceElement::getMethodName).toList();
  }
}
