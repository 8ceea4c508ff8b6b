package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods that declare more than exceptions. */
class ThrownTypesTest {
  @TempDir private Path directory;

  @Test
  @DisplayName("92. Methods that declare Throwable are bridged in every colour")
  void throwable() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                import dev.smartasync.Blocking;
                import dev.smartasync.Facade;
                import dev.smartasync.SmartAsync;
                import java.util.concurrent.CompletableFuture;
                @SmartAsync(facades = {Facade.SYNC, Facade.ASYNC, Facade.SMART})
                public interface Calls {
                  String call(String name) throws Throwable;
                  void run() throws Throwable;
                  CompletableFuture<String> start(String name) throws Throwable;
                  @Blocking CompletableFuture<String> slow(String name) throws Throwable;
                }
                """)
            .compile();

    assertThat(compiled.clean().file("CallsSync"))
        .contains("String call(String name) throws Throwable;");
  }

  @Test
  void whatFailuresAreNamedIsAccessible() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package u;
                public class Base {
                  protected static class Hidden extends Exception {
                    private static final long serialVersionUID = 1;
                  }
                }
                """)
            .source(
                """
                package t;
                public class Calls extends u.Base {
                  @dev.smartasync.SmartAsync(
                      failsWith =
                          Hidden.class)
                  public java.util.concurrent.CompletionStage<String> call() {
                    return null;
                  }
                }
                """)
            .compile();

    assertThat(compiled.errors())
        .containsExactly(
            "5: failsWith names Base.Hidden, which is not accessible from t; facades declare the"
                + " exceptions in failsWith and are written into that package; make it accessible"
                + " there, or name a class above it");
  }

  @Test
  void whatIsInheritedSideBySideThrowsOnlyWhatAllDeclare() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                import java.io.FileNotFoundException;
                import java.io.IOException;
                interface Left {
                  void stop() throws IOException, InterruptedException;
                  void read() throws IOException, IllegalStateException;
                  <X extends Exception, Y extends Exception> void pass(X x, Y y)
                      throws X, Y, IOException;
                }
                """)
            .source(
                """
                package t;
                import java.io.FileNotFoundException;
                import java.io.IOException;
                interface Right {
                  void stop() throws InterruptedException;
                  void read() throws FileNotFoundException;
                  <A extends Exception, B extends Exception> void pass(A a, B b) throws B;
                }
                """)
            .source(
                """
                package t;
                @dev.smartasync.SmartAsync
                public interface Both extends Left, Right {}
                """)
            .compile();

    assertThat(compiled.clean().file("BothSync"))
        .contains(
            "void stop() throws InterruptedException;",
            "void read() throws IllegalStateException, FileNotFoundException;",
            "void pass(X x, Y y) throws Y;");
  }
}
