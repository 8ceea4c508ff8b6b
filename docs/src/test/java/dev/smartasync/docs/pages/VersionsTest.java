package dev.smartasync.docs.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The lines to paste into a build name this version and parse. */
class VersionsTest {

  private static final String VERSION = System.getProperty("docs.version", "");
  private static final Pattern IN_GRADLE =
      Pattern.compile("dev\\.smartasync:smartasync(?:-processor)?:([^\"]+)\"");
  private static final Pattern COMPILER_PLUGIN =
      Pattern.compile(
          "<artifactId>maven-compiler-plugin</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern RELEASE =
      Pattern.compile("<maven.compiler.release>([^<]+)</maven.compiler.release>");
  private static final Pattern IN_MAVEN =
      Pattern.compile(
          "<artifactId>smartasync(?:-processor)?</artifactId>\\s*<version>([^<]+)</version>");

  @Test
  void mavenLinesParseAndNameThisVersion() throws Exception {
    List<Block> blocks = blocks("xml");
    assertThat(blocks).isNotEmpty();
    for (Block block : blocks) {
      String xml = "<lines>" + block.text() + "</lines>";
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)));
      assertThat(IN_MAVEN.matcher(xml).results().map(found -> found.group(1)))
          .as(block.page())
          .containsOnly(VERSION);
    }
  }

  @Test
  void gradleLinesNameThisVersion() throws IOException {
    List<Block> blocks =
        blocks("kotlin").stream()
            .filter(block -> block.marker().isEmpty()) // else of an example
            .toList();
    assertThat(blocks).isNotEmpty();
    for (Block block : blocks) {
      assertThat(IN_GRADLE.matcher(block.text()).results().map(found -> found.group(1)))
          .as(block.page())
          .containsOnly(VERSION);
    }
  }

  @Test
  void mavenLinesNameTheCompilerPluginThatThisBuildUses() throws IOException {
    String pom = Files.readString(Page.ROOT.resolve("pom.xml"));
    String plugin = found(COMPILER_PLUGIN, pom);
    String release = found(RELEASE, pom);
    for (Block block : blocks("xml")) {
      assertThat(found(COMPILER_PLUGIN, block.text())).as(block.page()).isEqualTo(plugin);
      assertThat(found(RELEASE, block.text())).as(block.page()).isEqualTo(release);
    }
  }

  private static String found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(it -> it.group(1)).findFirst().orElse("nothing");
  }

  private static List<Block> blocks(String language) throws IOException {
    return Page.all().stream()
        .flatMap(page -> page.blocks().stream())
        .filter(block -> block.language().equals(language))
        .toList();
  }
}
