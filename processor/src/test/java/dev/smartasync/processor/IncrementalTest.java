package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Build tools compile only what changed, with what an earlier compilation left beside it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class IncrementalTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  private static final String SHOP =
      """
      package t;
      @dev.smartasync.SmartAsync
      public class Shop {
        /** Names a {@link Bank}. */
        public String name(Bank bank) {
          return bank.toString();
        }
      }
      """;

  private static final String BANK =
      """
      package t;
      @dev.smartasync.SmartAsync
      public class Bank {
        public java.util.concurrent.CompletionStage<Integer> balance(ShopAsync shop) {
          return null;
        }
      }
      """;

  @TempDir private Path directory;

  @BeforeEach
  void compileAll() throws IOException {
    Javac.in(directory).source(SHOP).source(BANK).compile().clean();
    for (Path file : files()) {
      Files.setLastModifiedTime(file, LONG_AGO);
    }
  }

  @Test
  @DisplayName("A class that changed is compiled again alone, and only its facades are written")
  void onlyItsOwn() throws IOException {
    Map<String, String> before = contents();

    compileAgain(BANK.replace("balance", "funds"));

    assertThat(written())
        .containsExactlyInAnyOrder(
            "BankSync.java",
            "BankSyncFacade.java",
            "BankAsync.java",
            "BankAsyncFacade.java",
            "Bank.class",
            "BankSync.class",
            "BankSyncFacade.class",
            "BankAsync.class",
            "BankAsyncFacade.class");
    Map<String, String> after = contents();
    assertThat(after.get("BankSync.java")).contains("funds").doesNotContain("balance");
    assertThat(after.keySet()).isEqualTo(before.keySet());
  }

  @Test
  @DisplayName("What is compiled alone comes out as it does in company")
  void theSameAlone() throws IOException {
    Map<String, String> before = contents();

    compileAgain(SHOP);
    compileAgain(BANK);

    assertThat(written()).hasSize(before.size());
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  @DisplayName("Gradle is told that each file comes of one declaration")
  void isolating() throws IOException {
    try (var declared =
        SmartAsyncProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(declared).isNotNull();
      assertThat(new String(declared.readAllBytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo(SmartAsyncProcessor.class.getName() + ",isolating");
    }
  }

  private void compileAgain(String source) throws IOException {
    String name = source.equals(SHOP) ? "Shop" : "Bank";
    for (Path file : files()) { // as build tools do: what comes of the source goes first
      if (file.getFileName().toString().startsWith(name)) {
        Files.delete(file);
      }
    }
    String classes = directory.resolve("classes").toString();
    String path = System.getProperty("java.class.path") + File.pathSeparator + classes;
    Javac.in(directory)
        .options("-cp", path, "-sourcepath", directory.resolve("none").toString())
        .source(source)
        .compile()
        .clean();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private Set<String> written() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : files()) {
      if (!Files.getLastModifiedTime(file).equals(LONG_AGO)) {
        found.add(file.getFileName().toString());
      }
    }
    return found;
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (Path file : files()) {
      found.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    return found;
  }
}
