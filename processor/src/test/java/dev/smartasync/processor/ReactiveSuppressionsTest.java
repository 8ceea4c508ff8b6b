package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Facades of frameworks compile without a warning, and suppress none that there is not. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReactiveSuppressionsTest {
  @TempDir private Path directory;

  @Test
  void deprecatedTypes() {
    Map<String, String> generated =
        precise(
            """
            package t;
            import java.util.concurrent.CompletionStage;
            import reactor.core.publisher.Mono;
            @dev.smartasync.SmartAsync(facades = {%s})
            @SuppressWarnings({"deprecation", "removal"})
            public interface Shop {
              void put() throws Old.Failure;
              Old find();
              CompletionStage<? extends Old> later(Old it);
              Mono<Old> mono(Old... all);
              @Deprecated Old gone(Old it);
              @dev.smartasync.NonBlocking Old now();
              String plain(String it);
            }
            """,
            """
            package t;
            @Deprecated(forRemoval = true)
            public class Old {
              public static class Failure extends Exception {
                private static final long serialVersionUID = 1;
              }
            }
            """);

    assertThat(generated.get("ShopReactor.java"))
        .contains("@SuppressWarnings(\"removal\")\n  Mono<Old> find();")
        .contains("\n\n  Mono<Void> put();", "\n\n  Mono<String> plain(String it);");
  }

  @Test
  void rawTypes() {
    Map<String, String> generated =
        precise(
            """
            package t;
            import io.reactivex.rxjava3.core.Single;
            import io.smallrye.mutiny.Uni;
            import io.vertx.core.Future;
            import java.util.*;
            import java.util.concurrent.CompletionStage;
            import java.util.stream.Stream;
            import reactor.core.publisher.*;
            @dev.smartasync.SmartAsync(facades = {%s})
            @SuppressWarnings({"rawtypes", "unchecked"})
            public interface Raw<T extends List> {
              List plain();
              CompletionStage stage();
              java.util.concurrent.Future future();
              Mono mono();
              Uni uni();
              Single single();
              Future vertx();
              <X extends Mono> X bounded(X it);
              Mono<List> ofRaw();
              <X extends Comparable> Stream<X> pulled(X it);
              T typed();
            }
            """);

    assertThat(generated.get("RawReactor.java")).contains("\n\n  Mono<Object> mono();");
  }

  @Test
  void rawStreams() {
    for (String facade : new String[] {"REACTOR", "RXJAVA"}) {
      Map<String, String> generated =
          new Precision(
                  directory.resolve(facade),
                  """
                  package t;
                  @dev.smartasync.SmartAsync(facades = dev.smartasync.Facade.%s)
                  public interface Many {
                    @SuppressWarnings("rawtypes") %s many();
                  }
                  """
                      .formatted(
                          facade,
                          facade.equals("REACTOR")
                              ? "reactor.core.publisher.Flux"
                              : "io.reactivex.rxjava3.core.Observable"))
              .generated();

      assertThat(generated)
          .anySatisfy((file, text) -> assertThat(text).contains("@SuppressWarnings(\"rawtypes\")"));
    }
  }

  @Test
  void standaloneFunctions() {
    precise(
        """
        package t;
        import java.util.List;
        import java.util.function.*;
        import reactor.core.publisher.Mono;
        @dev.smartasync.SmartAsync(facades = {%s})
        public final class Functions {
          private Functions() {}
          @SuppressWarnings("overloads") public static void map(Function<String, String> it) {}
          public static void map(ToIntFunction<String> it) {}
          @SafeVarargs public static <T> void all(List<T>... it) {}
          @SafeVarargs public static <T> Mono<T> any(Mono<T>... it) { return it[0]; }
        }
        """);
  }

  private Map<String, String> precise(String target, String... others) {
    String kinds =
        """
        dev.smartasync.Facade.REACTOR, dev.smartasync.Facade.MUTINY,
            dev.smartasync.Facade.RXJAVA, dev.smartasync.Facade.VERTX\
        """;
    String[] sources = new String[others.length + 1];
    sources[0] = target.formatted(kinds);
    System.arraycopy(others, 0, sources, 1, others.length);
    return new Precision(directory, sources).generated();
  }
}
