package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.JavaFile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Targets in Kotlin: kapt shows them to the processor as stubs in Java. */
@Timeout(value = 180, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KaptTest {
  private static final String SHOP =
      """
      package shop

      import dev.smartasync.NonBlocking
      import dev.smartasync.SmartAsync
      import java.io.IOException
      import java.util.concurrent.CompletableFuture

      abstract class Base {
        suspend fun refresh(): Int = 1
      }

      /** Sells in Kotlin. */
      @SmartAsync
      class Shop(private val currency: String = "EUR") : Base() {
        /**
         * Reads a price.
         *
         * @param item what is sold
         */
        @Throws(IOException::class)
        @JvmOverloads
        fun price(item: String, note: String? = null): String {
          if (item.isEmpty()) throw IOException("no item")
          return "$item $note $currency"
        }

        fun lengthsAsync(of: List<String>): CompletableFuture<Map<String, Int>> =
          CompletableFuture.completedFuture(of.associateWith { it.length })

        fun ownerAsync(): CompletableFuture<String?> = CompletableFuture.completedFuture(null)

        fun length(name: String?): Int? = name?.length

        val isOpen: Boolean
          @NonBlocking get() = true

        companion object {
          @JvmStatic fun zero(): Int = 0
        }
      }
      """;

  @TempDir private Path directory;

  @Test
  void writesFacadesOfTargetsInKotlin() throws Exception {
    Kapt kapt = kapt(SHOP);

    assertThat(kapt.exit()).as(kapt.output()).isEqualTo(ExitCode.OK);
    String sync = Files.readString(kapt.sources().resolve("shop/ShopSync.java"));
    String async = Files.readString(kapt.sources().resolve("shop/ShopAsync.java"));
    assertThat(sync)
        .contains(
            " * Sells in Kotlin.\n",
            "   * Reads a price.\n",
            "String price(@NotNull String item) throws IOException;",
            "String price(@NotNull String item, @Nullable String note) throws IOException;",
            "Map<String, Integer> lengths(@NotNull List<String> of);",
            "@Nullable\n  Integer length(@Nullable String name);",
            "boolean isOpen();");
    assertThat(async)
        .contains(
            "CompletableFuture<String> price(@NotNull String item, @Nullable String note);",
            "CompletableFuture<Map<String, Integer>> lengths(@NotNull List<String> of);",
            "CompletableFuture<Integer> length(@Nullable String name);",
            "boolean isOpen();",
            "static CompletableFuture<Integer> zero() {");
  }

  @Test
  void facadesOfTargetsInKotlinCompileAndRun() throws Exception {
    ClassLoader loader = compiled(kapt(SHOP)).load();
    Class<?> shop = loader.loadClass("shop.Shop");
    Class<?> sync = loader.loadClass("shop.ShopSync");
    Class<?> async = loader.loadClass("shop.ShopAsync");
    Object target = shop.getConstructor().newInstance();
    Object blocking = sync.getMethod("of", shop).invoke(null, target);
    Object later = async.getMethod("of", shop).invoke(null, target);

    assertThat(sync.getMethod("price", String.class).invoke(blocking, "tea"))
        .isEqualTo("tea null EUR");
    assertThat(sync.getMethod("lengths", List.class).invoke(blocking, List.of("tea")))
        .isEqualTo(Map.of("tea", 3));
    assertThat(sync.getMethod("owner").invoke(blocking)).isNull();
    assertThat(sync.getMethod("zero").invoke(null)).isEqualTo(0);
    assertThatThrownBy(() -> sync.getMethod("price", String.class).invoke(blocking, ""))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("no item");
    assertThat(
            (CompletableFuture<?>)
                async.getMethod("price", String.class, String.class).invoke(later, "tea", "green"))
        .succeedsWithin(Duration.ofSeconds(30))
        .isEqualTo("tea green EUR");
    assertThat((CompletableFuture<?>) async.getMethod("length", String.class).invoke(later, "tea"))
        .succeedsWithin(Duration.ofSeconds(30))
        .isEqualTo(3);
  }

  @Test
  void anInheritedSuspendFunctionIsLeftOut() throws Exception {
    Kapt kapt = kapt(SHOP);

    assertThat(kapt.output())
        .contains("left out of ShopSync: Base.refresh(", "is a Kotlin suspend function;");
    assertThat(Files.readString(kapt.sources().resolve("shop/ShopSync.java")))
        .contains("<li>Base.refresh(")
        .doesNotContain("refresh(@");
  }

  @Test
  void anOwnSuspendFunctionIsRefused() throws Exception {
    Kapt kapt =
        kapt(
            """
            package shop

            @dev.smartasync.SmartAsync
            class Shop {
              suspend fun refresh(): Int = 1
              fun count(): Int = 1
            }
            """);

    assertThat(kapt.exit()).isEqualTo(ExitCode.COMPILATION_ERROR);
    assertThat(kapt.output())
        .contains(
            "Shop.refresh(Continuation<? super Integer>) is a Kotlin suspend function; facades"
                + " bridge what Java can call; give it a twin that returns a CompletionStage");
  }

  private record Kapt(ExitCode exit, String output, Path file, Path sources) {}

  private Kapt kapt(String source) throws Exception {
    Path file = Files.writeString(directory.resolve("Shop.kt"), source);
    Path sources = directory.resolve("sources");
    List<String> arguments = new ArrayList<>();
    arguments.add("-Xplugin=" + locationOf("org.jetbrains.kotlin.kapt.cli.CliToolOption"));
    option(arguments, "aptMode=stubsAndApt");
    option(arguments, "sources=" + sources);
    option(arguments, "classes=" + directory.resolve("kapt-classes"));
    option(arguments, "stubs=" + directory.resolve("stubs"));
    option(arguments, "apclasspath=" + locationOf(SmartAsyncProcessor.class.getName()));
    option(arguments, "apclasspath=" + locationOf(JavaFile.class.getName()));
    return run(arguments, file, sources);
  }

  private static void option(List<String> arguments, String option) {
    arguments.addAll(List.of("-P", "plugin:org.jetbrains.kotlin.kapt3:" + option));
  }

  /** The Kotlin, which sees what is generated, then the generated Java, which sees the Kotlin. */
  private Javac.Compiled compiled(Kapt kapt) throws Exception {
    Path classes = directory.resolve("classes");
    Kapt kotlin = run(List.of(kapt.sources().toString()), kapt.file(), classes);
    assertThat(kotlin.exit()).as(kotlin.output()).isEqualTo(ExitCode.OK);
    Javac javac =
        Javac.in(directory)
            .lenient()
            .options("-Xlint:all,-processing", "-Werror", "-proc:none", "-cp", classPath(classes));
    try (Stream<Path> generated = Files.walk(kapt.sources())) {
      for (Path file : generated.filter(Files::isRegularFile).toList()) {
        javac.source(Files.readString(file));
      }
    }
    return javac.compile().clean();
  }

  private Kapt run(List<String> more, Path file, Path sources) {
    List<String> arguments = new ArrayList<>(List.of("-no-stdlib", "-no-reflect"));
    arguments.addAll(List.of("-jvm-target", "21", "-module-name", "shop"));
    arguments.addAll(List.of("-d", directory.resolve("classes").toString()));
    arguments.addAll(List.of("-cp", classPath()));
    arguments.addAll(more);
    arguments.add(file.toString());
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ExitCode exit =
        new K2JVMCompiler()
            .exec(
                new PrintStream(output, true, StandardCharsets.UTF_8),
                arguments.toArray(String[]::new));
    return new Kapt(exit, output.toString(StandardCharsets.UTF_8), file, sources);
  }

  /** What the target and its facades need, and no more. */
  private static String classPath(Path... more) {
    List<String> all = new ArrayList<>();
    for (String type :
        List.of(
            "dev.smartasync.SmartRuntime", "kotlin.Unit", "org.jetbrains.annotations.NotNull")) {
      all.add(locationOf(type).toString());
    }
    for (Path path : more) {
      all.add(path.toString());
    }
    return String.join(File.pathSeparator, all);
  }

  private static Path locationOf(String type) {
    try {
      return Path.of(
          Class.forName(type, false, KaptTest.class.getClassLoader())
              .getProtectionDomain()
              .getCodeSource()
              .getLocation()
              .toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
