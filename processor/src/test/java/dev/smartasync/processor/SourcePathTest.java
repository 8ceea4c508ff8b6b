package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilations of a few sources whose neighbours a compiler could find as well. */
class SourcePathTest {
  private static final String SHOP =
      """
      package shop;
      @dev.smartasync.SmartAsync
      public class Shop {
        public String price(String item) {
          return item;
        }
      }
      """;

  @Test
  @DisplayName("Other sources of the package are not looked at")
  void leavesNeighboursAlone(@TempDir Path directory) throws IOException {
    neighbour(directory, "Unfinished", "class Unfinished { does not compile }");

    Javac.Compiled compiled = Javac.in(directory).source(SHOP).compile().clean();

    assertThat(compiled.generated()).containsKey("ShopSync.java");
  }

  @Test
  @DisplayName("A type of the package that hides one of java.lang does not get into the facades")
  void importsWhatIsHidden(@TempDir Path directory) {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(SHOP.replace("String", "java.lang.String"))
            .source("package shop; class String {}")
            .compile()
            .clean();

    assertThat(compiled.file("ShopSync")).contains("import java.lang.String;");
  }

  private static void neighbour(Path directory, String name, String text) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("generated/shop"));
    Files.writeString(folder.resolve(name + ".java"), "package shop; " + text);
  }
}
