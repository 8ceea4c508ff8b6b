package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingFrameworkTest {
  private static Javac.Compiled compile(Path directory, FacadeKind facade) {
    return Javac.in(directory)
        .options("-cp", runtime())
        .source(
            """
            package t;
            import dev.smartasync.Facade;
            @dev.smartasync.SmartAsync(
                facades = {
                  Facade.SYNC,
                  Facade.%s
                })
            public interface Weather {
              String today();
            }
            """
                .formatted(facade))
        .compile();
  }

  /** The part of the class path that has the runtime, and nothing else. */
  private static String runtime() {
    try {
      return Path.of(
              Class.forName("dev.smartasync.Facade")
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .toURI())
          .toString();
    } catch (ReflectiveOperationException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static String message(FacadeKind facade, String dependency) {
    return ("6: Facade.%s is asked for, and its framework is not there; the facades of a framework"
            + " return its types; add %s to the dependencies (in a module, require it, too), or"
            + " remove %s")
        .formatted(facade, dependency, facade);
  }

  @Test
  @DisplayName("95. A facade of a framework that is not there is an error that names what to add")
  void isReported(@TempDir Path directory) {
    assertThat(compile(directory, FacadeKind.REACTOR).errors())
        .containsExactly(message(FacadeKind.REACTOR, "io.projectreactor:reactor-core"));
    assertThat(compile(directory, FacadeKind.MUTINY).errors())
        .containsExactly(message(FacadeKind.MUTINY, "io.smallrye.reactive:mutiny"));
    assertThat(compile(directory, FacadeKind.RXJAVA).errors())
        .containsExactly(message(FacadeKind.RXJAVA, "io.reactivex.rxjava3:rxjava"));
    assertThat(compile(directory, FacadeKind.VERTX).errors())
        .containsExactly(message(FacadeKind.VERTX, "io.vertx:vertx-core"));
  }

  @Test
  @DisplayName("17. Other facades need no framework")
  void othersNeedNone(@TempDir Path directory) {
    compile(directory, FacadeKind.SMART).clean();
  }
}
