package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blocking facade is closeable exactly if its target is. */
class CloseableTest {
  private static final String BASE =
      """
      package u;
      public abstract class Base implements AutoCloseable {
        static final class Hidden extends java.io.IOException {
          private static final long serialVersionUID = 1;
        }
        @Override
        public void close() throws Hidden {}
        public void open() throws Hidden {}
        public void check() throws InterruptedException {}
      }
      """;

  @TempDir private Path directory;

  @Test
  void whereOnlyAMethodAsksForIt() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            import dev.smartasync.*;
            @SmartAsync(facades = Facade.ASYNC)
            public interface Files extends AutoCloseable {
              @SmartAsync(facades = Facade.SYNC)
              int size();
              @Override void close();
            }
            """);

    assertThat(compiled.file("FilesSync"))
        .contains("FilesSync extends AutoCloseable", "int size();", "void close();");
    assertThat(compiled.file("FilesAsync")).contains("close();").doesNotContain("size");
  }

  @Test
  void whereCloseIsMeantForAnotherFacade() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            import dev.smartasync.*;
            @SmartAsync
            public interface Files extends AutoCloseable {
              int size();
              @SmartAsync(facades = Facade.ASYNC)
              @Override void close();
            }
            """);

    assertThat(compiled.file("FilesSync")).contains("extends AutoCloseable", "void close();");
  }

  @Test
  void thereIsNoneWhereNoneIsAskedFor() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            import dev.smartasync.*;
            public interface Files extends AutoCloseable {
              @SmartAsync(facades = Facade.ASYNC)
              @Override void close();
            }
            """);

    assertThat(compiled.generated()).containsOnlyKeys("FilesAsync.java", "FilesAsyncFacade.java");
  }

  @Test
  void closeThrowsWhatCanBeNamed() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(BASE)
            .source(
                """
                package t;
                @dev.smartasync.SmartAsync
                public class Files extends u.Base {}
                """)
            .source("@dev.smartasync.SmartAsync(of = u.Base.class) package t;")
            .compile()
            .clean();

    for (String face : new String[] {"FilesSync", "BaseSync"}) {
      assertThat(compiled.file(face))
          .contains(
              face + " extends AutoCloseable",
              "void close() throws IOException;",
              "void open() throws IOException;")
          .doesNotContain("Left out");
    }
    assertThat(compiled.file("FilesAsync")).contains("CompletableFuture<Void> close();");
  }

  @Test
  void aHiddenExceptionOfItsOwnIsReported() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                @dev.smartasync.SmartAsync
                public class Files implements AutoCloseable {
                  private static final class Hidden extends Exception {
                    private static final long serialVersionUID = 1;
                  }
                  @Override
                  public void close() throws Hidden {}
                }
                """)
            .compile();

    assertThat(compiled.errors())
        .singleElement()
        .asString()
        .startsWith("8: Files.close() names Files.Hidden, which the facade cannot; ");
  }

  @Test
  void aPairClosesInEitherColour() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            import dev.smartasync.*;
            import java.util.concurrent.CompletableFuture;
            @SmartAsync(facades = Facade.ASYNC)
            public interface Files extends AutoCloseable {
              @SmartAsync(facades = Facade.SYNC)
              int size();
              CompletableFuture<Boolean> closeAsync();
              @Override void close();
            }
            """);

    assertThat(compiled.file("FilesSync")).contains("extends AutoCloseable", "void close();");
    assertThat(compiled.file("FilesAsync")).contains("CompletableFuture<Boolean> close();");
  }

  private Javac.Compiled compile(String source) {
    return Javac.in(directory).source(source).compile().clean();
  }
}
