package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.SmartAsync;
import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.SmartRuntimeConfigurer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Configuration")
class ConfigurationTest {

  /** Registers an executor with the shared runtime; found by ServiceLoader. */
  public static final class OfTheApplication implements SmartRuntimeConfigurer {
    @Override
    public void configure(SmartRuntime.Builder builder) {
      builder.executor("reports", SmartExecutors.single("reports"));
    }
  }

  /** Names an executor. */
  public static final class Named {
    @SmartAsync(executor = "elsewhere")
    public String name() {
      return Thread.currentThread().getName();
    }
  }

  /** Its face. */
  public interface NamedAsync {
    CompletableFuture<String> name();
  }

  @AutoClose private final ExecutorService elsewhere = SmartExecutors.single("elsewhere");

  @AutoClose
  private final SmartRuntime runtime =
      SmartRuntime.builder().executor("elsewhere", elsewhere).build();

  @Test
  @DisplayName("The application's configurer builds the shared runtime")
  void configurer() throws Exception {
    assertThat(
            Waiting.value(
                SmartRuntime.shared().offload("reports", () -> Thread.currentThread().getName())))
        .isEqualTo("reports");
  }

  @Test
  @DisplayName("An operation runs on the executor that it names")
  void namedExecutor() throws Exception {
    assertThat(Waiting.value(runtime.facade(NamedAsync.class, new Named()).name()))
        .isEqualTo("elsewhere");
  }

  @Test
  @DisplayName("A facade whose executor the runtime does not know cannot be made")
  void unknownExecutorOfAFacade() {
    assertThatThrownBy(() -> SmartRuntime.shared().facade(NamedAsync.class, new Named()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Named.name()")
        .hasMessageContaining("'elsewhere'")
        .hasMessageContaining("[reports]");
  }

  @Test
  @DisplayName("An offload to an unknown executor fails, naming those that are known")
  void unknownExecutorOfAnOffload() throws Exception {
    assertThat(Waiting.failure(runtime.offload("nowhere", () -> "never")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'nowhere'")
        .hasMessageContaining("[elsewhere]");
  }

  @Test
  @DisplayName("Executor names are not empty, not reserved, and registered once")
  void executorNames() {
    for (String name : new String[] {"", SmartAsync.CALLER, "taken"}) {
      SmartRuntime.Builder builder = SmartRuntime.builder().executor("taken", Runnable::run);
      assertThatThrownBy(() -> builder.executor(name, Runnable::run))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"" + name + "\"");
    }
  }

  @Test
  @DisplayName("Limits of a bounded executor are checked")
  void limits() {
    assertThatThrownBy(() -> SmartExecutors.bounded("none", 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'none'");
    assertThatThrownBy(() -> SmartExecutors.bounded("none", 1, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("72. A body bound to its caller fails where no caller waits, naming the fix")
  void callerExecutor() throws Exception {
    assertThat(Waiting.failure(runtime.offload(SmartAsync.CALLER, () -> "never")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SmartRuntime.offload()")
        .hasMessageContaining("name another executor");
  }
}
