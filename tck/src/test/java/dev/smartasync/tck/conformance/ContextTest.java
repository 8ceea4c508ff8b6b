package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.ContextPropagator;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@DisplayName("Context travels with the body")
class ContextTest {

  static final ThreadLocal<String> USER = new ThreadLocal<>();

  static final ContextPropagator USERS =
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

  static void set(String user) {
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
      assertThat(listener.reported(1))
          .singleElement()
          .satisfies(report -> assertThat(report.failure()).isSameAs(failure));
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

  @Test
  @DisplayName("62. Concurrent calls each have their own")
  void siblings() throws Exception {
    try (SmartRuntime runtime = SmartRuntime.builder().listener(listener).context(USERS).build()) {
      CountDownLatch allRun = new CountDownLatch(8);
      Map<String, CompletableFuture<String>> calls = new HashMap<>();
      for (int i = 0; i < 8; i++) {
        String user = "user " + i;
        USER.set(user);
        calls.put(
            user,
            runtime.offload(() -> {
              allRun.countDown();
              Waiting.open(allRun);
              return USER.get();
            }));
      }
      USER.remove();
      for (Map.Entry<String, CompletableFuture<String>> call : calls.entrySet()) {
        assertThat(Waiting.value(call.getValue())).isEqualTo(call.getKey());
      }
    }
  }

  @Test
  @DisplayName("63. A body whose deadline has passed keeps its context until it ends")
  void timedOut() throws Exception {
    CompletableFuture<String> atTheEnd = new CompletableFuture<>();
    CountDownLatch expired = new CountDownLatch(1);
    Duration enoughToStart = Duration.ofSeconds(1);
    try (SmartRuntime runtime = builder().context(USERS).timeout(enoughToStart).build()) {
      USER.set("ada");
      CompletableFuture<String> call =
          runtime.offload(() -> {
            while (expired.getCount() > 0) {
              try {
                Waiting.open(expired);
              } catch (InterruptedException e) {
                // the expiry's, which this body ignores
              }
            }
            atTheEnd.complete(USER.get());
            return "late";
          });
      USER.remove();
      CompletableFuture<String> seenByCallback = new CompletableFuture<>();
      CompletableFuture<?> unused =
          call.whenComplete((value, failure) -> seenByCallback.complete(USER.get()));
      assertThat(Waiting.failure(call)).isInstanceOf(TimeoutException.class);
      expired.countDown();
      assertThat(Waiting.value(atTheEnd)).isEqualTo("ada");
      assertThat(Waiting.value(seenByCallback)).isNull();
      assertThat(worker.submit(USER::get).get()).isNull();
    }
  }

  @OnEveryLoop
  @DisplayName("66. A continuation sees what its thread has, which is the caller's own on its loop")
  void continuation(CallerKind kind) throws Exception {
    ClassLoader callers = new ClassLoader(null) {};
    CountDownLatch release = new CountDownLatch(1);
    try (SmartRuntime runtime = builder().context(USERS).build();
        Caller loop = kind.open()) {
      ClassLoader before = loop.call(() -> Thread.currentThread().getContextClassLoader());
      List<Object> onWorker = worker.submit(ContextTest::context).get();
      CompletableFuture<List<List<Object>>> bodyThenContinuation =
          loop.call(() -> {
            set("the caller's", callers);
            return runtime
                .offload(() -> {
                  List<Object> seen = context();
                  set("the body's", new ClassLoader(null) {});
                  Waiting.open(release);
                  return seen;
                })
                .thenApply(seen -> List.of(seen, context()));
          });
      release.countDown();

      List<Object> onLoop = loop.call(ContextTest::context); // some set the class loader themselves
      assertThat(onLoop).contains("the caller's");
      assertThat(Waiting.value(bodyThenContinuation))
          .containsExactly(List.of("the caller's", callers), kind.resumes() ? onLoop : onWorker);
      loop.run(() -> set(null, before));
    }
  }

  /** Returns what the current thread has. */
  private static List<Object> context() {
    return List.of(String.valueOf(USER.get()), Thread.currentThread().getContextClassLoader());
  }

  private static void set(String user, ClassLoader loader) {
    set(user);
    Thread.currentThread().setContextClassLoader(loader);
  }

  @Test
  @DisplayName("67. A call that is cancelled before its body runs opens no scope")
  void cancelledBefore() throws Exception {
    AtomicInteger opened = new AtomicInteger();
    ContextPropagator counting =
        () ->
            () -> {
              opened.incrementAndGet();
              return opened::decrementAndGet;
            };
    CountDownLatch release = new CountDownLatch(1);
    try (SmartRuntime runtime = builder().context(counting).build()) {
      Future<?> occupied =
          worker.submit(() -> {
            Waiting.open(release);
            return null;
          });
      CompletableFuture<String> queued = runtime.offload(() -> "never");
      assertThat(queued.cancel(true)).isTrue();
      release.countDown();
      occupied.get();
      assertThat(worker.submit(opened::get).get()).isZero();
    }
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  @DisplayName("64. A scoped value that is registered is bound for the body as for its caller")
  void scopedValues() throws Exception {
    Class<?> type = Class.forName("java.lang.ScopedValue"); // of a later JDK
    Object key = type.getMethod("newInstance").invoke(null);
    Method isBound = type.getMethod("isBound");
    Method get = type.getMethod("get");
    Callable<Object> seen = () -> (boolean) isBound.invoke(key) ? get.invoke(key) : "unbound";
    Object bound = type.getMethod("where", type, Object.class).invoke(null, key, "ada");
    Method run = Class.forName("java.lang.ScopedValue$Carrier").getMethod("run", Runnable.class);
    try (SmartRuntime runtime = builder().scopedValue(key).build();
        SmartRuntime other = builder().build()) {
      List<CompletableFuture<Object>> calls = new ArrayList<>();
      IllegalStateException failure = new IllegalStateException("thrown");
      run.invoke(
          bound,
          (Runnable)
              () -> {
                calls.add(runtime.offload(seen));
                calls.add(other.offload(seen));
                calls.add(
                    runtime.offload(() -> {
                      throw failure;
                    }));
              });
      assertThat(Waiting.value(calls.get(0))).isEqualTo("ada");
      assertThat(Waiting.value(calls.get(1))).isEqualTo("unbound");
      assertThat(Waiting.failure(calls.get(2))).isSameAs(failure);
      assertThat(Waiting.value(runtime.offload(seen))).isEqualTo("unbound");
    }
  }

  @Test
  @DisplayName("What is no scoped value cannot be registered as one")
  void noScopedValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().scopedValue("user"))
        .withMessageContaining("java.lang.String")
        .withMessageContaining("java.lang.ScopedValue");
  }
}
