package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.SmartAsync;
import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A submission that throws")
@Timeout(60)
class SubmissionFailureTest {

  private final ExecutorService one = SmartExecutors.bounded("one", 1, 1);
  private final AtomicInteger rejections = new AtomicInteger();
  private final SmartRuntime runtime =
      SmartRuntime.builder()
          .executor("one", one)
          .executor(
              "broken",
              body -> {
                rejections.incrementAndGet();
                throw new IllegalStateException("broken, on purpose");
              })
          .build();

  @AfterEach
  void stop() {
    runtime.close();
    one.shutdownNow();
  }

  private CompletableFuture<String> broken() {
    return runtime.offload("broken", () -> "never");
  }

  private void assertRejected() throws Exception {
    assertThat(Waiting.failure(broken()))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessageContaining("'broken'");
  }

  @Test
  @DisplayName("77. leaves a body that submits able to wait for its own executor")
  void insideABody() throws Exception {
    CompletableFuture<Integer> sum =
        runtime.offload(
            "one",
            () -> {
              assertRejected();
              int first = runtime.offload("one", () -> 1).join();
              assertRejected();
              return first
                  + runtime.offload("one", () -> runtime.offload("one", () -> 1).join()).join();
            });

    assertThat(Waiting.value(sum)).isEqualTo(2);
    assertThat(rejections).hasValue(2);
    assertThat(Waiting.value(runtime.offload("one", () -> "next"))).isEqualTo("next");
  }

  /** Runs what it is given on its caller. */
  public static final class Bound {
    /** Returns the thread that it ran on. */
    @SmartAsync(executor = SmartAsync.CALLER)
    public Thread use() {
      return Thread.currentThread();
    }
  }

  /** The asynchronous face of it. */
  public interface BoundAsync {
    CompletableFuture<Thread> use();
  }

  /** Begins a tree. */
  public static final class Root {
    public CompletionStage<String> follow(CompletableFuture<String> stage) {
      return stage;
    }
  }

  /** The face of who waits at the root. */
  public interface RootSync {
    String follow(CompletableFuture<String> stage);
  }

  @OnEveryBlockingThread
  @DisplayName("77. leaves no call tree behind on its thread")
  void noTreeIsLeft(CallerKind kind) throws Exception {
    BoundAsync bound = runtime.facade(BoundAsync.class, new Bound());
    RootSync root = runtime.facade(RootSync.class, new Root());
    try (Caller caller = kind.open()) {
      for (int i = 0; i < 3; i++) {
        caller.run(() -> {
          assertRejected();
          Throwable failure = catchThrowable(() -> runtime.callAsync(this::broken).await());
          assertThat(failure).isInstanceOf(RejectedExecutionException.class);
          assertThat(Waiting.failure(runtime.offload(SmartAsync.CALLER, () -> "no tree")))
              .as("the tree of the call before")
              .hasMessageContaining("there is none");
          assertThat(root.follow(bound.use().thenApply(thread -> "tree"))).isEqualTo("tree");
          assertThat(Waiting.value(bound.use())).isSameAs(Thread.currentThread());
        });
      }
    }
  }

  @OnEveryCaller
  @DisplayName("77. leaves its thread able to call as before")
  void nextCall(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      CompletableFuture<String> next =
          caller.call(() -> {
            assertThat(broken()).isNotNull();
            return runtime.offload("one", () -> "next");
          });

      assertThat(Waiting.value(next)).isEqualTo("next");
    }
  }
}
