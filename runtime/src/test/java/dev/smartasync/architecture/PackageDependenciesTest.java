package dev.smartasync.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageDependenciesTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/smartasync");
  private static final Set<String> FRAMEWORK_PACKAGES =
      Set.of("reactor", "mutiny", "rxjava", "vertx", "guava");
  private static final String GENERATED = "dev.smartasync.generated.";
  private static final List<String> OWN_AND_JDK =
      List.of("java.", "dev.smartasync.", "org.jspecify.");

  @Test
  void theCoreImportsNoFramework() throws IOException {
    List<Path> core = sources(path -> !FRAMEWORK_PACKAGES.contains(packageBelowRoot(path)));
    assertThat(core).hasSizeGreaterThan(40);
    assertThat(core)
        .allSatisfy(source ->
            assertThat(imports(source))
                .allSatisfy(name ->
                    assertThat(OWN_AND_JDK).anySatisfy(own -> assertThat(name).startsWith(own))));
  }

  @Test
  void theCoreDoesNotDependOnTheFrameworkPackages() throws IOException {
    assertThat(sources(path -> !FRAMEWORK_PACKAGES.contains(packageBelowRoot(path))))
        .allSatisfy(source ->
            assertThat(imports(source))
                .noneMatch(name ->
                    FRAMEWORK_PACKAGES.stream()
                        .anyMatch(p -> name.startsWith("dev.smartasync." + p + "."))));
  }

  @Test
  void whatIntegrationsImplementDoesNotKnowTheInside() throws IOException {
    assertThat(sources(path -> packageBelowRoot(path).equals("spi")))
        .isNotEmpty()
        .allSatisfy(
            source -> assertThat(imports(source)).noneMatch(name -> name.contains(".internal.")));
  }

  @Test
  void theInsideDoesNotKnowWhatGeneratedCodeCalls() throws IOException {
    assertThat(sources(path -> packageBelowRoot(path).equals("internal")))
        .isNotEmpty()
        .allSatisfy(
            source -> assertThat(imports(source)).noneMatch(name -> name.startsWith(GENERATED)));
  }

  @Test
  void onlyOnePlaceDecidesACrossing() throws IOException {
    assertThat(
            sources(path -> true).stream()
                .filter(source -> text(source).contains("switch (demand)")))
        .singleElement()
        .satisfies(source -> assertThat(source).endsWithRaw(Path.of("Dispatch.java")));
  }

  private static List<Path> sources(Predicate<Path> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).filter(wanted).toList();
    }
  }

  private static String packageBelowRoot(Path source) {
    return SOURCES.relativize(source).getName(0).toString();
  }

  private static List<String> imports(Path source) {
    return text(source)
        .lines()
        .filter(line -> line.startsWith("import "))
        .map(line -> line.replaceFirst("import (static )?", ""))
        .toList();
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
