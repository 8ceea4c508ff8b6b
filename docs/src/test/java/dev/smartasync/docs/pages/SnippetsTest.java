package dev.smartasync.docs.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Each block of code of a page says in a comment in front of it where it comes from: {@code
 * snippet: File.java#tag} for a region of a test or an example, {@code generated: File.java} for a
 * generated file. A block of text that says {@code message: file} is a message that a test compares
 * with the real one.
 */
class SnippetsTest {

  private static final Path GENERATED =
      Path.of("target/generated-test-sources/test-annotations/dev/smartasync/docs");
  private static final Path MESSAGES = Path.of("src/test/resources/messages");

  private final SoftAssertions soft = new SoftAssertions();

  @Test
  void eachBlockOfCodeIsARegionOrAGeneratedFile() throws IOException {
    Map<String, String> regions = Regions.all();
    for (Block block : code()) {
      String[] marker = block.marker().split(": ", 2);
      switch (marker[0]) {
        case "snippet" ->
            soft.assertThat(block.text())
                .as("%s shows %s", block.page(), marker[1])
                .isEqualTo(regions.get(marker[1]));
        case "generated" ->
            soft.assertThat(block.text())
                .as("%s shows %s", block.page(), marker[1])
                .isEqualTo(Files.readString(GENERATED.resolve(marker[1])).strip());
        default -> soft.fail("%s does not say where its code comes from", block.page());
      }
    }
    soft.assertAll();
  }

  @Test
  void eachRegionIsShown() throws IOException {
    Set<String> shown = new HashSet<>();
    for (Block block : code()) {
      shown.add(block.marker().replace("snippet: ", ""));
    }
    assertThat(shown).containsAll(Regions.all().keySet());
  }

  @Test
  void eachMessageIsTheOneThatATestExpects() throws IOException {
    for (Block block : blocks("text")) {
      if (block.marker().startsWith("message: ")) {
        Path file = MESSAGES.resolve(block.marker().substring("message: ".length()));
        soft.assertThat(block.text())
            .as(block.page())
            .isEqualToNormalizingWhitespace(Files.readString(file));
      }
    }
    soft.assertAll();
  }

  private static List<Block> code() throws IOException {
    List<Block> code = new ArrayList<>(blocks("java"));
    blocks("kotlin").stream()
        .filter(block -> !block.marker().isEmpty()) // a build file is no region
        .forEach(code::add);
    return code;
  }

  private static List<Block> blocks(String language) throws IOException {
    return Page.all().stream()
        .flatMap(page -> page.blocks().stream())
        .filter(block -> block.language().equals(language))
        .toList();
  }
}
