package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.smartasync.spi.CallListener;
import dev.smartasync.spi.ContextPropagator;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Null where it must not be is named")
@SuppressWarnings("NullAway") // null is what these tests are about
class NullArgumentsTest {

  private final List<String> reports = new ArrayList<>();

  private final CallListener listener =
      new CallListener() {
        @Override
        public void reported(String what, Throwable failure) {
          reports.add(what + ": " + failure.getMessage());
        }
      };

  private final SmartRuntime.Builder builder = SmartRuntime.builder();
  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  private static void rejects(String parameter, ThrowingCallable call) {
    assertThatNullPointerException().as(parameter).isThrownBy(call).withMessage(parameter);
  }

  @Test
  @DisplayName("by the calls of a runtime")
  void calls() {
    rejects("stage", () -> runtime.await(null));
    rejects("stage", () -> runtime.await(null, Duration.ofSeconds(1)));
    rejects("timeout", () -> runtime.await(CompletableFuture.completedFuture(""), null));
    rejects("blockingBody", () -> runtime.offload((Callable<String>) null));
    rejects("blockingBody", () -> runtime.offload((SmartRuntime.Action) null));
    rejects("blockingBody", () -> runtime.offload("db", (Callable<String>) null));
    rejects("blockingBody", () -> runtime.offload("db", (SmartRuntime.Action) null));
    rejects("executor", () -> runtime.offload(null, () -> ""));
    rejects("executor", () -> runtime.offload(null, () -> {}));
    rejects("blockingBody", () -> runtime.call(null));
    rejects("asyncBody", () -> runtime.callAsync(null));
    rejects("asyncBody", () -> runtime.run(null));
  }

  @Test
  @DisplayName("by facades")
  void facades() {
    rejects("face", () -> runtime.facade(null, ""));
    rejects("target", () -> runtime.facade(Runnable.class, null));
    rejects("lookup", () -> runtime.facade(Runnable.class, (Runnable) () -> {}, null));
    rejects("face", () -> runtime.facade(null, "", MethodHandles.lookup()));
  }

  @Test
  @DisplayName("by the builder")
  void settings() {
    rejects("name", () -> builder.executor(null, Runnable::run));
    rejects("executor", () -> builder.executor("db", null));
    rejects("executor", () -> builder.defaultExecutor(null));
    rejects("detector", () -> builder.detector(null));
    rejects("policy", () -> builder.onEventLoop(null));
    rejects("timeout", () -> builder.timeout(null));
    rejects("stackTraces", () -> builder.stackTraces(null));
    rejects("propagator", () -> builder.context(null));
    rejects("listener", () -> builder.listener(null));
  }

  /** Takes no snapshot. */
  private static final class Careless implements ContextPropagator {
    @Override
    public Snapshot capture() {
      return null;
    }
  }

  /** Puts a context in place and forgets how to take it away. */
  private static final class Forgetful implements ContextPropagator {
    @Override
    public Snapshot capture() {
      return () -> null;
    }
  }

  @Nested
  @DisplayName("of a context propagator")
  class Propagators {

    private final Executor here = Runnable::run;
    private final AtomicInteger runs = new AtomicInteger();

    private CompletableFuture<Integer> offload(ContextPropagator propagator) {
      try (SmartRuntime own =
          builder.defaultExecutor(here).context(propagator).listener(listener).build()) {
        return own.offload(runs::incrementAndGet);
      }
    }

    @Test
    @DisplayName("61. No snapshot fails the call before the body, and names the propagator")
    void noSnapshot() {
      assertThat(offload(new Careless()))
          .failsWithin(Duration.ZERO)
          .withThrowableOfType(ExecutionException.class)
          .havingCause()
          .isInstanceOf(NullPointerException.class)
          .withMessageContaining(Careless.class.getName() + ".capture() returned null.");
      assertThat(runs).hasValue(0);
    }

    @Test
    @DisplayName("61. No scope is reported, and names the propagator; the body's value arrives")
    void noScope() {
      assertThat(offload(new Forgetful())).isCompletedWithValue(1);
      assertThat(reports)
          .singleElement()
          .asString()
          .startsWith("A context could not be put back: ")
          .contains("restore() of a snapshot of " + Forgetful.class.getName() + " returned null.");
    }
  }
}
