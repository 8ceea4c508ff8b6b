package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.ContextPropagator;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Context travels with the body")
class ContextTest {

  private static final ThreadLocal<String> USER = new ThreadLocal<>();

  private static final ContextPropagator USERS =
      () -> {
        String captured = USER.get();
        return () -> {
          String before = USER.get();
          set(captured);
          return () -> set(before);
        };
      };

  private final RecordingListener listener = new RecordingListener();
  @AutoClose private final ExecutorService worker = SmartExecutors.single("worker");

  private static void set(String user) {
    if (user == null) {
      USER.remove();
    } else {
      USER.set(user);
    }
  }

  private SmartRuntime.Builder builder() {
    return SmartRuntime.builder().defaultExecutor(worker).listener(listener);
  }

  @OnEveryCaller
  @DisplayName(
      "58. A registered thread-local is seen in the body and put back after, even on a throw")
  void threadLocals(CallerKind kind) throws Exception {
    try (SmartRuntime runtime = builder().context(USERS).build();
        Caller caller = kind.open()) {
      CompletableFuture<String> seen =
          caller.call(() -> {
            USER.set("ada");
            return runtime.offload(USER::get);
          });
      assertThat(Waiting.value(seen)).isEqualTo("ada");
      Waiting.failure(
          caller.call(() ->
              runtime.offload(() -> {
                throw new IllegalStateException(USER.get());
              })));

      assertThat(worker.submit(USER::get).get()).isNull();
    }
  }

  @Test
  @DisplayName("60. Where the caller has no value the worker's own is cleared, and put back")
  void clears() throws Exception {
    try (SmartRuntime runtime = builder().context(USERS).build()) {
      worker.submit(() -> USER.set("worker's own")).get();

      assertThat(Waiting.value(runtime.offload(() -> String.valueOf(USER.get()))))
          .isEqualTo("null");
      assertThat(worker.submit(USER::get).get()).isEqualTo("worker's own");
    }
  }

  @Test
  @DisplayName("61. A propagator that cannot restore fails the call before the body; others close")
  void failingRestore() throws Exception {
    IllegalStateException failure = new IllegalStateException("cannot restore");
    AtomicInteger runs = new AtomicInteger();
    try (SmartRuntime runtime =
        builder()
            .context(USERS)
            .context(() ->
                () -> {
                  throw failure;
                })
            .build()) {
      USER.set("ada");
      CompletableFuture<Integer> failed = runtime.offload(runs::incrementAndGet);
      USER.remove();

      assertThat(Waiting.failure(failed)).isSameAs(failure);
      assertThat(runs).hasValue(0);
      assertThat(worker.submit(USER::get).get()).isNull();
    }
  }

  @Test
  @DisplayName("61. A scope that fails to close is reported, and the others are closed")
  void failingClose() throws Exception {
    IllegalStateException failure = new IllegalStateException("cannot close");
    try (SmartRuntime runtime =
        builder()
            .context(USERS)
            .context(() ->
                () ->
                    () -> {
                      throw failure;
                    })
            .build()) {
      USER.set("ada");
      CompletableFuture<String> seen = runtime.offload(USER::get);
      USER.remove();

      assertThat(Waiting.value(seen)).isEqualTo("ada");
      assertThat(worker.submit(USER::get).get()).isNull();
      assertThat(listener.reported()).containsExactly(failure);
    }
  }

  @Test
  @DisplayName("61. A propagator that cannot capture fails the call")
  void failingCapture() throws Exception {
    IllegalStateException failure = new IllegalStateException("cannot capture");
    try (SmartRuntime runtime =
        builder()
            .context(() -> {
              throw failure;
            })
            .build()) {
      assertThat(Waiting.failure(runtime.offload(() -> "never"))).isSameAs(failure);
    }
  }

  @OnEveryCaller
  @DisplayName("65. The context class loader is the caller's, and put back after")
  void contextClassLoader(CallerKind kind) throws Exception {
    ClassLoader own = new ClassLoader(null) {};
    try (SmartRuntime runtime = builder().build();
        Caller caller = kind.open()) {
      ClassLoader before =
          worker.submit(() -> Thread.currentThread().getContextClassLoader()).get();
      CompletableFuture<ClassLoader> seen =
          caller.call(() -> {
            Thread.currentThread().setContextClassLoader(own);
            return runtime.offload(() -> Thread.currentThread().getContextClassLoader());
          });

      assertThat(Waiting.value(seen)).isSameAs(own);
      assertThat(worker.submit(() -> Thread.currentThread().getContextClassLoader()).get())
          .isSameAs(before);
    }
  }
}
