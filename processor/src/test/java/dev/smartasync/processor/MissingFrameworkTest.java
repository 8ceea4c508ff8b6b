package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.Facade;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingFrameworkTest {
  private static final String SOURCE =
      """
      package t;
      import dev.smartasync.Facade;
      @dev.smartasync.SmartAsync(
          facades = {
            Facade.SYNC,
            %s
          })
      public interface Weather {
        String today();
      }
      """;

  private static Javac.Compiled compile(Path directory, Facade facade) {
    String runtime =
        new File(Facade.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .getPath();
    return Javac.in(directory)
        .options("-cp", runtime)
        .source(SOURCE.formatted("Facade." + facade))
        .compile();
  }

  private static String message(Facade facade, String dependency) {
    return ("6: Facade.%s is asked for, and its framework is not there; the facades of a framework"
            + " return its types; add %s to the dependencies (in a module, require it, too), or"
            + " remove %s")
        .formatted(facade, dependency, facade);
  }

  @Test
  @DisplayName("95. A facade of a framework that is not there is an error that names what to add")
  void isReported(@TempDir Path directory) {
    assertThat(compile(directory, Facade.REACTOR).errors())
        .containsExactly(message(Facade.REACTOR, "io.projectreactor:reactor-core"));
    assertThat(compile(directory, Facade.MUTINY).errors())
        .containsExactly(message(Facade.MUTINY, "io.smallrye.reactive:mutiny"));
    assertThat(compile(directory, Facade.RXJAVA).errors())
        .containsExactly(message(Facade.RXJAVA, "io.reactivex.rxjava3:rxjava"));
    assertThat(compile(directory, Facade.VERTX).errors())
        .containsExactly(message(Facade.VERTX, "io.vertx:vertx-core"));
  }

  @Test
  @DisplayName("17. Other facades need no framework")
  void othersNeedNone(@TempDir Path directory) {
    compile(directory, Facade.SMART).clean();
  }
}
