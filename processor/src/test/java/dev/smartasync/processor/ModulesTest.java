package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets in named modules. */
class ModulesTest {

  @Test
  void aModuleExportsItsFacadesToOthers(@TempDir Path library, @TempDir Path application)
      throws Exception {
    String runtime = locationOf(Class.forName("dev.smartasync.SmartRuntime"));
    String processor = path(locationOf(SmartAsyncProcessor.class), locationOf(JavaFile.class));
    Javac.Compiled shop =
        strict(library)
            .discovered()
            .options("--processor-path", processor, "-p", runtime)
            .file(
                "module-info",
                """
                /** Sells. */
                module shop {
                  requires transitive dev.smartasync;

                  exports shop;
                }
                """)
            .source(
                """
                package shop;
                import dev.smartasync.Facade;
                import java.util.concurrent.CompletableFuture;
                /** Sells. */
                @dev.smartasync.SmartAsync(facades = {Facade.SYNC, Facade.ASYNC, Facade.SMART})
                public class Shop {
                  /** Opens. */
                  public Shop() {}
                  /** Reads. */
                  public String price(String item) {
                    return item + " 1";
                  }
                  /** Finds. */
                  public CompletableFuture<String> findAsync(String item) {
                    return CompletableFuture.completedFuture(item + " 2");
                  }
                }
                """)
            .compile()
            .clean();
    Javac.Compiled till =
        strict(application)
            .options("-proc:none", "-p", path(runtime, shop.classes().toString()))
            .file("module-info", "/** Buys. */ module till { requires shop; exports till; }")
            .source(
                """
                package till;
                import dev.smartasync.Smart;
                import shop.*;
                /** Buys. */
                public class Till {
                  private Till() {}
                  /** Buys. */
                  public static String buy(String item) {
                    Shop shop = new Shop();
                    Smart<String> found = ShopSmart.of(shop).find(item);
                    return String.join(
                        ", ",
                        ShopSync.of(shop).find(item),
                        ShopAsync.of(shop).price(item).join(),
                        found.await());
                  }
                }
                """)
            .compile()
            .clean();

    assertThat(shop.generated()).containsKeys("ShopSync.java", "ShopAsync.java", "ShopSmart.java");
    assertThat(run(till, Path.of(runtime), shop.classes())).isEqualTo("tea 2, tea 1, tea 2");
  }

  private static Javac strict(Path directory) {
    return Javac.in(directory).lenient().options("-Xlint:all,-processing", "-Werror");
  }

  private static Object run(Javac.Compiled till, Path runtime, Path shop) throws Exception {
    ModuleLayer boot = ModuleLayer.boot();
    Configuration configuration =
        boot.configuration()
            .resolve(
                ModuleFinder.of(till.classes(), runtime, shop), ModuleFinder.of(), Set.of("till"));
    Class<?> type =
        ModuleLayer.defineModulesWithOneLoader(
                configuration, List.of(boot), ClassLoader.getPlatformClassLoader())
            .layer()
            .findLoader("till")
            .loadClass("till.Till");
    assertThat(type.getModule().isNamed()).isTrue();
    return type.getMethod("buy", String.class).invoke(null, "tea");
  }

  private static String path(String... entries) {
    return String.join(File.pathSeparator, entries);
  }

  private static String locationOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}
