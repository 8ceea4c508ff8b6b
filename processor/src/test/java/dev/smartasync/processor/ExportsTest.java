package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public facades in packages that a module exports. */
class ExportsTest {
  /** A class of each module. */
  private static final List<String> MODULES =
      List.of(
          "dev.smartasync.SmartRuntime",
          "org.jspecify.annotations.NullMarked",
          "org.reactivestreams.Publisher",
          "reactor.core.publisher.Mono",
          "io.smallrye.mutiny.Uni",
          "io.smallrye.common.annotation.AddOpens",
          "org.jctools.queues.MpscArrayQueue",
          "io.reactivex.rxjava3.core.Single");

  @TempDir private Path directory;

  @Test
  void typesThatOtherModulesMayNotSee() throws Exception {
    Map<String, String> generated =
        precise(
            """
            module shop {
              requires dev.smartasync;
              requires java.sql;
              requires static transitive java.compiler;
              requires static org.jspecify;
              exports shop;
              exports shop.some to java.sql;
            }
            """,
            """
            package shop;
            import dev.smartasync.Facade;
            @dev.smartasync.SmartAsync(facades = {Facade.SYNC, Facade.ASYNC, Facade.SMART})
            @SuppressWarnings("exports")
            public interface Shop<T extends shop.inside.Inside> {
              java.sql.Date today(java.util.List<shop.some.Some> some);
              String plain(Thread.State state);
              Hidden hidden();
              void marked(@org.jspecify.annotations.Nullable String it);
              static void standAlone() {}
            }
            """,
            """
            package shop;
            @dev.smartasync.SmartAsync(of = java.sql.Driver.class)
            interface Hidden {}
            """,
            "package shop.inside;\npublic interface Inside {}",
            """
            package shop.some;
            @dev.smartasync.SmartAsync
            public interface Some {
              java.sql.Date today();
            }
            """);

    assertThat(generated.get("ShopSync.java"))
        .contains("\n\n  String plain(Thread.State state);")
        .containsPattern("@SuppressWarnings\\(\"exports\"\\)\n@Generated");
    assertThat(generated.get("DriverSync.java"))
        .contains("@SuppressWarnings(\"exports\")\n  static DriverSync of(Driver target) {");
    assertThat(generated.get("SomeSync.java")).doesNotContain("@SuppressWarnings");
  }

  @Test
  void annotationsThatOtherModulesMayNotSee() throws Exception {
    Map<String, String> generated =
        precise(
            """
            module shop {
              requires transitive dev.smartasync;
              requires static java.compiler;
              requires static org.jspecify;
              exports shop;
            }
            """,
            """
            package shop;
            import org.jspecify.annotations.*;
            @dev.smartasync.SmartAsync
            @SuppressWarnings("exports")
            @NullMarked
            public interface Shop {
              @Nullable String find(@Nullable String it);
            }
            """);

    assertThat(generated.get("ShopSync.java"))
        .contains("@SuppressWarnings(\"exports\")\n@NullMarked\n@Generated");
  }

  @Test
  void typesOfFrameworksThatOtherModulesMayNotSee() throws Exception {
    Map<String, String> generated =
        precise(
            """
            @SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
            module shop {
              requires transitive dev.smartasync;
              requires static transitive java.compiler;
              requires reactor.core;
              requires transitive io.smallrye.mutiny;
              requires io.reactivex.rxjava3;
              requires transitive org.reactivestreams;
              exports shop;
            }
            """,
            """
            package shop;
            import dev.smartasync.Facade;
            @dev.smartasync.SmartAsync(facades = {Facade.REACTOR, Facade.MUTINY, Facade.RXJAVA})
            @SuppressWarnings("exports")
            public interface Shop {
              String find(String name) throws java.io.IOException;
              void clear();
              reactor.core.publisher.Mono<String> mono();
              @dev.smartasync.NonBlocking String now();
              static void standAlone() {}
            }
            """,
            """
            package shop;
            @dev.smartasync.SmartAsync(facades = dev.smartasync.Facade.RXJAVA)
            interface Inside {
              String find();
            }
            """);

    assertThat(generated.get("ShopReactor.java"))
        .contains("  @SuppressWarnings(\"exports\")\n  Mono<String> find(String name);");
    assertThat(generated.get("ShopRxJava.java"))
        .contains("  @SuppressWarnings(\"exports\")\n  Single<String> find(String name);");
    assertThat(generated.get("ShopMutiny.java")).doesNotContain("@SuppressWarnings");
    assertThat(generated.get("InsideRxJava.java")).doesNotContain("@SuppressWarnings");
  }

  private Map<String, String> precise(String... sources) throws Exception {
    return new Precision(directory, sources)
        .options("-Xlint:all,-processing", "-p", modules())
        .generated();
  }

  private static String modules() throws Exception {
    List<String> entries = new ArrayList<>();
    for (String name : MODULES) {
      Class<?> type = Class.forName(name);
      entries.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(File.pathSeparator, entries);
  }
}
