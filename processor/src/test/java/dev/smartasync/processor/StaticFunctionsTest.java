package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Static methods, which have no facade object that could check their settings. */
class StaticFunctionsTest {
  private ClassLoader loader = ClassLoader.getSystemClassLoader();

  @BeforeEach
  void compile(@TempDir Path directory) {
    loader =
        Javac.in(directory)
            .source(
                """
                package t;
                @dev.smartasync.SmartAsync(executor = "nowhere")
                public class Files {
                  public static String read(String path) {
                    return "text of " + path;
                  }
                  @dev.smartasync.NonBlocking
                  public static int version() {
                    return 7;
                  }
                }
                """)
            .compile()
            .clean()
            .load();
  }

  @Test
  @DisplayName("A demand for a stage never throws, whatever executor a function names")
  void anUnknownExecutorFailsTheFuture() throws ReflectiveOperationException {
    Object future = face("Async").getMethod("read", String.class).invoke(null, "a");

    assertThat((CompletableFuture<?>) future)
        .isCompletedExceptionally()
        .satisfies(it ->
            assertThat(it.exceptionNow())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'nowhere'"));
  }

  @Test
  @DisplayName("A pass-through needs no executor")
  void aPassThroughNeedsNone() throws ReflectiveOperationException {
    assertThat(face("Sync").getMethod("read", String.class).invoke(null, "a"))
        .isEqualTo("text of a");
  }

  @Test
  @DisplayName("Functions that do not block take a trailing runtime as all others do")
  void takesARuntime() throws ReflectiveOperationException {
    Class<?> runtime = loader.loadClass("dev.smartasync.SmartRuntime");
    Object shared = runtime.getMethod("shared").invoke(null);

    assertThat(face("Async").getMethod("version", runtime).invoke(null, shared)).isEqualTo(7);
  }

  private Class<?> face(String suffix) throws ReflectiveOperationException {
    return Class.forName("t.Files" + suffix, true, loader);
  }
}
