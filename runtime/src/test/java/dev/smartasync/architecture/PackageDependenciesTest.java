package dev.smartasync.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.internal.dispatch.Dispatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageDependenciesTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/smartasync");
  private static final Set<String> FRAMEWORK_PACKAGES =
      Set.of(
          "reactor",
          "reactivestreams",
          "mutiny",
          "rxjava",
          "vertx",
          "guava",
          "google",
          "netty",
          "kotlin",
          "micrometer");
  private static final String GENERATED = "dev.smartasync.generated.";
  private static final Path FLIGHT_RECORDER = SOURCES.resolve("internal/jfr"); // an optional module
  private static final List<String> OWN_AND_JDK =
      List.of("java.", "dev.smartasync.", "org.jspecify.");

  private static final Pattern COMPARISON =
      Pattern.compile(
          "([!=]= *(Demand|Colour|ThreadKind)|(Demand|Colour|ThreadKind)[.][A-Z_]+ *[!=]=)");

  @Test
  void theCoreImportsNoFramework() throws IOException {
    List<Path> core =
        sources(path ->
            !FRAMEWORK_PACKAGES.contains(packageBelowRoot(path))
                && !path.startsWith(FLIGHT_RECORDER));
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

  /**
   * Who takes a demand or a colour apart: the dispatch. Whoever else does so picks a wording or a
   * type, not a way.
   */
  @Test
  void onlyOnePlaceDecidesACrossing() throws IOException {
    assertThat(switchingOn("Demand"))
        .containsExactlyInAnyOrder(
            "Dispatch", // decides
            "TargetRoute"); // a value is checked against the method's type, a stage is not
    assertThat(switchingOn("Colour"))
        .containsExactlyInAnyOrder(
            "Dispatch", // decides
            "Refusals"); // what the message advises
    assertThat(switchingOn("ThreadKind")).containsExactlyInAnyOrder("Dispatch");
    assertThat(sources(path -> COMPARISON.matcher(text(path)).find()))
        .extracting(path -> path.getFileName().toString())
        .containsExactlyInAnyOrder(
            "StageCalls.java", // whether the caller's type lets it have the method's own future
            "OperationSettings.java"); // declared exceptions concern those who demand a value
  }

  /** Returns the classes that javac has given a table for switches over an enum of the dispatch. */
  private static List<String> switchingOn(String type) throws IOException {
    Path classes =
        Path.of(
            URI.create(Dispatch.class.getProtectionDomain().getCodeSource().getLocation() + ""));
    String table = "$SwitchMap$dev$smartasync$internal$dispatch$" + type;
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> new String(bytes(file), StandardCharsets.ISO_8859_1).contains(table))
          .map(file -> file.getFileName().toString().replaceFirst("[$.].*", ""))
          .distinct()
          .toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
