package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Facades of frameworks beside classes that are named like the frameworks' types. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReactiveNamesTest {
  @Test
  void ownClassesAreNotTakenForTheFrameworks(@TempDir Path directory)
      throws ReflectiveOperationException {
    Javac javac =
        Javac.in(directory)
            .source(
                """
                package t;
                import dev.smartasync.Facade;
                @dev.smartasync.SmartAsync(
                    facades = {Facade.REACTOR, Facade.MUTINY, Facade.RXJAVA, Facade.VERTX})
                public interface Shop {
                  Mono mono(Uni uni, Single single, Maybe maybe, Completable c, Future f, Stream s);
                  void clear();
                  reactor.core.publisher.Mono<String> name();
                }
                """);
    for (String name :
        new String[] {"Mono", "Uni", "Single", "Maybe", "Completable", "Future", "Stream"}) {
      javac.source("package t;\npublic class " + name + " {}");
    }
    ClassLoader loader = javac.compile().clean().load();

    assertThat(result(loader, "Reactor", "mono")).isEqualTo("reactor.core.publisher.Mono<t.Mono>");
    assertThat(result(loader, "Mutiny", "mono")).isEqualTo("io.smallrye.mutiny.Uni<t.Mono>");
    assertThat(result(loader, "RxJava", "mono"))
        .isEqualTo("io.reactivex.rxjava3.core.Single<t.Mono>");
    assertThat(result(loader, "Vertx", "mono")).isEqualTo("io.vertx.core.Future<t.Mono>");
    assertThat(result(loader, "RxJava", "clear"))
        .isEqualTo("class io.reactivex.rxjava3.core.Completable");
    assertThat(result(loader, "RxJava", "name"))
        .isEqualTo("io.reactivex.rxjava3.core.Maybe<java.lang.String>");
  }

  private static String result(ClassLoader loader, String kind, String method)
      throws ReflectiveOperationException {
    for (var candidate : loader.loadClass("t.Shop" + kind).getMethods()) {
      if (candidate.getName().equals(method)) {
        return candidate.getGenericReturnType().toString();
      }
    }
    throw new NoSuchMethodException(method);
  }
}
