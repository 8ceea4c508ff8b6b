package dev.smartasync.frameworks.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.micrometer.MicrometerContext;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

@DisplayName("What Micrometer's context propagation has registered travels")
class MicrometerContextTest {

  private static final ThreadLocal<String> USER = new ThreadLocal<>();

  @AutoClose private final ExecutorService worker = SmartExecutors.single("worker");

  @AutoClose
  private final SmartRuntime runtime =
      SmartRuntime.builder().defaultExecutor(worker).leakCheck(true).build();

  @BeforeEach
  void register() {
    ContextRegistry.getInstance()
        .registerThreadLocalAccessor(new Slf4jThreadLocalAccessor())
        .registerThreadLocalAccessor("user", USER);
  }

  @AfterEach
  void unregister() {
    ContextRegistry.getInstance().removeThreadLocalAccessor(Slf4jThreadLocalAccessor.KEY);
    ContextRegistry.getInstance().removeThreadLocalAccessor("user");
    MDC.clear();
    USER.remove();
  }

  private String onTheWorker() throws Exception {
    return worker.submit(() -> MDC.getCopyOfContextMap() + " " + USER.get()).get();
  }

  @Test
  @DisplayName("58. The caller's MDC is seen in the body, and cleared after, even on a throw")
  void mdc() throws Exception {
    MDC.put("request", "42");
    USER.set("ada");
    assertThat(runtime.offload(() -> MDC.get("request") + " " + USER.get()).get())
        .isEqualTo("42 ada");
    CompletableFuture<Object> failed =
        runtime.offload(() -> {
          MDC.put("request", "overwritten");
          throw new IllegalStateException(MDC.get("request"));
        });
    assertThat(failed).failsWithin(Duration.ofSeconds(20));
    assertThat(onTheWorker()).isIn("null null", "{} null");
    assertThat(MDC.get("request")).isEqualTo("42");
  }

  @Test
  @DisplayName("59. What the worker had of its own is put back")
  void workersOwn() throws Exception {
    worker.submit(() -> MDC.put("request", "the worker's")).get();
    MDC.put("request", "42");
    assertThat(runtime.offload(() -> MDC.get("request")).get()).isEqualTo("42");
    assertThat(onTheWorker()).isEqualTo("{request=the worker's} null");
  }

  @Test
  @DisplayName("60. Where the caller has none the worker's own is cleared, and put back")
  void cleared() throws Exception {
    worker
        .submit(() -> {
          MDC.put("request", "the worker's");
          USER.set("the worker's");
        })
        .get();
    assertThat(runtime.offload(() -> MDC.getCopyOfContextMap() + " " + USER.get()).get())
        .isIn("null null", "{} null");
    assertThat(onTheWorker()).isEqualTo("{request=the worker's} the worker's");
  }

  /** Cannot put back what it has set, or cannot set it, and says so by an error where told to. */
  private record Broken(boolean onSet, boolean byError) implements ThreadLocalAccessor<String> {
    @Override
    public Object key() {
      return "broken";
    }

    @Override
    public @Nullable String getValue() {
      return "value";
    }

    @Override
    public void setValue(String value) {
      if (onSet) {
        fail("cannot set");
      }
    }

    @Override
    public void restore(String previous) {
      fail("cannot restore");
    }

    private void fail(String message) {
      if (byError) {
        throw new AssertionError(message);
      }
      throw new IllegalStateException(message);
    }
  }

  @ParameterizedTest(name = "{displayName} [by an error: {0}]")
  @ValueSource(booleans = {false, true})
  @DisplayName("61. An accessor that throws keeps no other from being put back")
  void broken(boolean byError) throws Exception {
    for (boolean onSet : new boolean[] {true, false}) {
      ContextRegistry own =
          new ContextRegistry()
              .registerThreadLocalAccessor("user", USER)
              .registerThreadLocalAccessor(new Broken(onSet, byError))
              .registerThreadLocalAccessor(new Slf4jThreadLocalAccessor());
      try (SmartRuntime runtime =
          SmartRuntime.builder()
              .defaultExecutor(worker)
              .context(new MicrometerContext(own))
              .build()) {
        MDC.put("request", "42");
        USER.set("ada");
        CompletableFuture<String> seen =
            runtime.offload(() -> MDC.get("request") + " " + USER.get());
        if (onSet) {
          assertThat(seen)
              .failsWithin(Duration.ofSeconds(20))
              .withThrowableOfType(ExecutionException.class)
              .withMessageContaining("cannot set");
        } else {
          assertThat(seen.get()).isEqualTo("42 ada");
        }
        assertThat(onTheWorker()).isIn("null null", "{} null");
      }
    }
  }
}
