package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other processors before, after and around this one. */
class RoundsTest {
  private static final String SHOP =
      """
      package t;
      @dev.smartasync.SmartAsync
      public class Shop extends ShopBase {
        public Order find(String name) {
          throw new UnsupportedOperationException(name);
        }
      }
      """;

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void waitsForTypesThatAnotherProcessorWrites(boolean before) {
    Processor author = new Author("Order", "ShopBase", "OrderBase");
    Javac javac = Javac.in(directory).source(SHOP);
    Javac.Compiled compiled =
        (before ? javac.before(author) : javac.after(author)).compile().clean();

    assertThat(compiled.file("ShopSync")).contains("Order find(String name);", "String id();");
  }

  @Test
  void reportsAnUnknownTypeOnceAndInTheLastRoundOnly() {
    Javac.Compiled compiled =
        Javac.in(directory).source(SHOP).after(new Author("Order", "Unrelated")).compile();

    assertThat(compiled.errors())
        .filteredOn(it -> it.contains("facades need"))
        .containsExactly(
            "3: Shop uses ShopBase, which is not known; facades need every supertype and signature"
                + " of their target; import or create the type, or add it to the class path");
    assertThat(compiled.generated().keySet()).noneMatch(it -> it.startsWith("ShopSync"));
  }

  @Test
  void reportsAnUnknownTypeInOf() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source("@dev.smartasync.SmartAsync(of = Missing.class)\npackage t;\n")
            .compile();

    assertThat(compiled.errors()).anyMatch(it -> it.contains("a type in of is not known; "));
  }

  @Test
  void writesFacadesOfTypesThatAnotherProcessorWrites() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source("@dev.smartasync.SmartAsync(of = ShopBase.class)\npackage t;\n")
            .after(new Author("ShopBase"))
            .compile()
            .clean();

    assertThat(compiled.file("ShopBaseAsync")).contains("CompletableFuture<String> id();");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@SmartAsync(failsWith = %s.class)", "@SmartAsync"})
  void waitsForExceptionsThatAnotherProcessorWrites(String ofType) {
    String ofMethod = ofType.contains("failsWith") ? "" : "@SmartAsync(failsWith = %s.class)";
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                import dev.smartasync.SmartAsync;
                import java.util.concurrent.CompletionStage;
                %s
                public interface Shop extends Base {
                  CompletionStage<String> name();
                  %s CompletionStage<String> find(@Checked(by = %s.class) String name);
                }
                """
                    .formatted(ofType, ofMethod, "Closed")
                    .replace("%s", "Closed"))
            .file("Checked", "package t; @interface Checked { Class<?> by(); }")
            .source(
                """
                package t;
                import dev.smartasync.SmartAsync;
                import java.util.concurrent.CompletionStage;
                interface Base {
                  @SmartAsync(failsWith = {java.io.IOException.class, Closed.class})
                  CompletionStage<String> base();
                }
                """)
            .after(new Author("Closed"))
            .compile()
            .clean();

    assertThat(compiled.file("ShopSync"))
        .contains(
            "String find(@Checked(by = Closed.class) String name) throws Closed;",
            "String base() throws IOException, Closed;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"type", "method", "annotation"})
  void waitsForAdaptersThatAnotherProcessorWrites(String place) {
    String adapters = "@SmartAsync(adapters = Stages.class)";
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                import dev.smartasync.SmartAsync;
                %s
                public interface Shop {
                  %s Promise<String> find(String name);
                }
                """
                    .formatted(
                        place.equals("type") ? adapters : "@SmartAsync",
                        place.equals("method") ? adapters : ""))
            .file(
                "Promise",
                "package t; %s public interface Promise<T> {}"
                    .formatted(
                        place.equals("annotation")
                            ? "@dev.smartasync.spi.AdaptedBy(Stages.class)"
                            : ""))
            .after(new Author("Stages"))
            .compile()
            .clean();

    assertThat(compiled.file("ShopSync")).contains("String find(String name);");
    assertThat(compiled.file("ShopSyncFacade")).contains("Stages.stage(");
  }

  @Test
  void reportsAnUnknownExceptionOnceAndAtItsAnnotation() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                import dev.smartasync.SmartAsync;
                import java.util.concurrent.CompletionStage;
                @SmartAsync(failsWith = Missing.class)
                public interface Shop {
                  CompletionStage<String> name();
                }
                """)
            .source(
                """
                package t;
                import dev.smartasync.SmartAsync;
                import java.util.concurrent.CompletionStage;
                public interface Till {
                  @SmartAsync(failsWith = {java.io.IOException.class, Absent.class})
                  CompletionStage<String> name();
                }
                """)
            .after(new Author("Unrelated"))
            .compile();

    assertThat(compiled.errors())
        .filteredOn(it -> it.contains("failsWith"))
        .containsExactly(
            "4: a type in failsWith is not known; failsWith names types that exist when all"
                + " processors are done; import or create the type, or add it to the class path",
            "5: a type in failsWith is not known; failsWith names types that exist when all"
                + " processors are done; import or create the type, or add it to the class path");
  }

  @Test
  void writesFacadesAnewOverTheirOldSources() {
    String before = "package t; @dev.smartasync.SmartAsync public interface Till { int a(); }";
    Javac.in(directory).lenient().file("Till", before).compile().clean();
    Javac.Compiled compiled =
        Javac.in(directory)
            .lenient()
            .options("-Xprefer:source")
            .file("Till", before.replace("a()", "b()"))
            .compile()
            .clean();

    assertThat(compiled.file("TillSync")).contains("int b();").doesNotContain("int a();");
  }

  @Test
  void ofMayNameATypeAgainForOtherFacades() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                import dev.smartasync.*;
                @SmartAsync(of = Runnable.class, facades = Facade.SYNC)
                @SmartAsync(of = Runnable.class, facades = Facade.ASYNC)
                interface Asks {}
                """)
            .compile()
            .clean();

    assertThat(compiled.generated()).containsKeys("RunnableSync.java", "RunnableAsync.java");
  }

  @Test
  void aTargetMayNameItsOwnFacades() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                @dev.smartasync.SmartAsync
                public class Shop {
                  @dev.smartasync.NonBlocking
                  public ShopAsync async() {
                    return ShopAsync.of(this);
                  }
                }
                """)
            .compile()
            .clean();

    assertThat(compiled.file("ShopSync")).contains("ShopAsync async();");
  }

  @Test
  void targetsMayNameEachOthersFacades() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                import java.util.concurrent.CompletableFuture;
                @dev.smartasync.SmartAsync
                public interface Buyer {
                  CompletableFuture<SellerSync> seller(SellerAsync proposed);
                }
                """)
            .source(
                """
                package t;
                import java.util.List;
                @dev.smartasync.SmartAsync
                public interface Seller {
                  List<BuyerAsync> buyers(BuyerSync first);
                }
                """)
            .compile()
            .clean();

    assertThat(compiled.file("BuyerSync")).contains("SellerSync seller(SellerAsync proposed);");
    assertThat(compiled.file("BuyerAsync"))
        .contains("CompletableFuture<SellerSync> seller(SellerAsync proposed);");
    assertThat(compiled.file("SellerSync")).contains("List<BuyerAsync> buyers(BuyerSync first);");
    assertThat(compiled.file("SellerAsync"))
        .contains("CompletableFuture<List<BuyerAsync>> buyers(BuyerSync first);");
  }

  @Test
  void seesWhatLombokAddsBeforeIt() throws ReflectiveOperationException {
    Processor lombok =
        Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor")
            .asSubclass(Processor.class)
            .getDeclaredConstructor()
            .newInstance();
    Javac.Compiled compiled =
        Javac.in(directory)
            .lenient()
            .source(
                """
                package t;
                @lombok.Data
                @dev.smartasync.SmartAsync
                public class User {
                  private String name;
                  public java.util.concurrent.CompletionStage<String> load() {
                    return null;
                  }
                }
                """)
            .before(lombok)
            .compile()
            .clean();

    assertThat(compiled.file("UserSync"))
        .contains("String getName();", "void setName(String name);");
    assertThat(compiled.file("UserSync")).contains("String load();");
  }

  @SupportedAnnotationTypes("*")
  private static final class Author extends AbstractProcessor {
    private final String[] types;
    private boolean done;

    Author(String... types) {
      this.types = types;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      for (String type : done ? new String[0] : types) {
        try (Writer out = processingEnv.getFiler().createSourceFile("t." + type).openWriter()) {
          String below =
              switch (type) {
                case "ShopBase" -> types.length > 1 ? " extends OrderBase" : "";
                case "Closed" -> " extends Exception";
                default -> "";
              };
          String stage =
              type.equals("Stages")
                  ? " public static <T> java.util.concurrent.CompletionStage<T> stage("
                      + "Promise<? extends T> promise) { return null; }"
                  : "";
          out.write(
              "package t; @SuppressWarnings(\"serial\") public class %s%s { public String id() { return \"\"; }%s }"
                  .formatted(type, below, stage));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      done = true;
      return false;
    }
  }
}
