package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.Smart;
import dev.smartasync.SmartAsync;
import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bodies that wait for each other")
@Timeout(60)
class DeadlockTest {

  /** A handle that belongs to one thread. */
  public static final class Handle {
    /** Uses the handle. */
    @SmartAsync(executor = SmartAsync.CALLER)
    public String use() {
      return "used";
    }
  }

  /** The asynchronous face of a handle. */
  public interface HandleAsync {
    CompletableFuture<String> use();
  }

  private final ExecutorService single = SmartExecutors.single("single");
  private final ExecutorService bounded = SmartExecutors.bounded("bounded", 1, 10);
  private final ExecutorService virtual = SmartExecutors.virtual("virtual");
  private final SmartRuntime runtime =
      SmartRuntime.builder()
          .executor("single", single)
          .executor("bounded", bounded)
          .executor("virtual", virtual)
          .build();

  @AfterEach
  void stop() {
    single.shutdownNow();
    bounded.shutdownNow();
    virtual.shutdownNow();
  }

  static Stream<Function<CompletableFuture<String>, String>> waits() {
    return Stream.of(
        CompletableFuture::join,
        future -> unchecked(future),
        future -> ((Smart<String>) future).await(),
        future -> SmartRuntime.shared().await(future));
  }

  private static String unchecked(CompletableFuture<String> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("waits")
  @DisplayName("69. across two executors are told so, and one of them goes on")
  void acrossTwo(Function<CompletableFuture<String>, String> wait) throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    CompletableFuture<String> first =
        runtime.offload("single", () -> meet(both, () -> wait.apply(value("bounded"))));
    CompletableFuture<String> second =
        runtime.offload("bounded", () -> meet(both, () -> wait.apply(value("single"))));

    assertThat(Waiting.failure(CompletableFuture.anyOf(failed(first), failed(second))))
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching(
            "Deadlock: (SmartRuntime.offload\\(\\) on executor '(single|bounded)'(, which has not"
                + " started)?( → )?){5}\\. Each waits .*");
    assertThat(List.of(outcome(first), outcome(second))).contains("value");
  }

  @Test
  @DisplayName(
      "69. are left to themselves where a waiting worker of a pool runs one of them meanwhile")
  void onTopOfAWait() throws Exception {
    try (ForkJoinPool pool = new ForkJoinPool(1);
        SmartRuntime pooled =
            SmartRuntime.builder()
                .executor("pool", pool)
                .executor(
                    "on top",
                    task -> {
                      CompletableFuture<Void> unused = CompletableFuture.runAsync(task, pool);
                    })
                .executor("virtual", virtual)
                .build()) {
      CountDownLatch end = new CountDownLatch(1);
      CompletableFuture<Thread> runs = new CompletableFuture<>();
      CompletableFuture<Thread> waits = new CompletableFuture<>();
      CompletableFuture<String> outer =
          pooled.offload(
              "pool",
              () -> {
                CompletableFuture<String> onTop =
                    pooled.offload(
                        "on top",
                        () -> {
                          runs.complete(Thread.currentThread());
                          Waiting.open(end);
                          return "value";
                        });
                return pooled
                    .offload(
                        "virtual",
                        () -> {
                          Waiting.value(runs);
                          waits.complete(Thread.currentThread());
                          return onTop.join();
                        })
                    .join();
              });
      Waiting.parked(Waiting.value(runs));
      Waiting.parked(Waiting.value(waits));
      end.countDown();

      assertThat(Waiting.value(outer)).isEqualTo("value");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"single", "bounded", "virtual"})
  @DisplayName("68. up and down a call tree are told so")
  void upwards(String executor) throws Exception {
    CompletableFuture<CompletableFuture<String>> above = new CompletableFuture<>();
    CompletableFuture<String> outer =
        runtime.offload(
            executor,
            () -> {
              CompletableFuture<String> itself = above.join();
              return runtime.offload(executor, () -> itself.join()).join();
            });
    above.complete(outer);

    assertThat(new CompletionException(Waiting.failure(outer)))
        .hasRootCauseInstanceOf(IllegalStateException.class)
        .rootCause()
        .hasMessageStartingWith("Deadlock: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"single", "bounded", "virtual"})
  @DisplayName("68. and are the same one are told so")
  void itself(String executor) throws Exception {
    CompletableFuture<CompletableFuture<String>> own = new CompletableFuture<>();
    CompletableFuture<String> future = runtime.offload(executor, () -> own.join().join());
    own.complete(future);

    assertThat(Waiting.failure(future))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Deadlock: ")
        .hasMessageContaining("SmartRuntime.offload() on executor '" + executor + "'");
  }

  @Test
  @DisplayName("72. are told so where one is bound to a caller that waits for something else")
  void boundToACallerThatWaits() {
    HandleAsync handle = runtime.facade(HandleAsync.class, new Handle());
    Smart<String> needsThisThread =
        runtime.callAsync(() -> runtime.offload(() -> handle.use().join()));

    Throwable failure = catchThrowable(() -> runtime.offload(needsThisThread::join).join());
    assertThat(new CompletionException(failure))
        .hasRootCauseInstanceOf(IllegalStateException.class)
        .rootCause()
        .hasMessageContaining("Handle.use() on thread '" + Thread.currentThread().getName() + "'");
  }

  @Test
  @DisplayName("69. are left to themselves where one of them waits with a limit")
  void limited() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    CompletableFuture<String> first =
        runtime.offload(
            "single", () -> meet(both, () -> value("bounded").get(300, TimeUnit.MILLISECONDS)));
    CompletableFuture<String> second =
        runtime.offload("bounded", () -> meet(both, () -> value("single").join()));

    assertThat(Waiting.failure(first)).isExactlyInstanceOf(TimeoutException.class);
    assertThat(Waiting.value(second)).isEqualTo("value");
  }

  @Test
  @DisplayName("69. are left to themselves where what one waits for comes after a while by itself")
  void limitedByTheFuture() throws Exception {
    CompletableFuture<CompletableFuture<String>> later = new CompletableFuture<>();
    CompletableFuture<String> waiting = runtime.offload("single", () -> later.get().join());
    later.complete(value("single").completeOnTimeout("fallback", 300, TimeUnit.MILLISECONDS));

    assertThat(Waiting.value(waiting)).isEqualTo("fallback");
  }

  @Test
  @DisplayName("69. are left to themselves while a body runs that can free them")
  void oneCanGoOn() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Thread> waiter = new CompletableFuture<>();
    CompletableFuture<?> held = runtime.offload("single", () -> Waiting.open(release));
    CompletableFuture<String> waiting =
        runtime.offload(
            "bounded",
            () -> {
              waiter.complete(Thread.currentThread());
              return value("single").join();
            });
    Waiting.parked(Waiting.value(waiter));
    release.countDown();

    assertThat(Waiting.value(waiting)).isEqualTo("value");
    assertThat(held).isCompleted();
  }

  private CompletableFuture<String> value(String executor) {
    return runtime.offload(executor, () -> "value");
  }

  private static String meet(CountDownLatch both, Callable<String> then) throws Exception {
    both.countDown();
    Waiting.open(both);
    return then.call();
  }

  /** Returns a future that only fails. */
  private static CompletableFuture<String> failed(CompletableFuture<String> future) {
    CompletableFuture<String> failed = new CompletableFuture<>();
    CompletableFuture<?> unused =
        future.whenComplete((value, failure) -> {
          if (failure != null) {
            failed.completeExceptionally(failure);
          }
        });
    return failed;
  }

  private static String outcome(CompletableFuture<String> future) throws Exception {
    return Waiting.value(future.exceptionally(failure -> "failed"));
  }
}
