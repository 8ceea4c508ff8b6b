package dev.smartasync.examples.sitecheck.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.smartasync.examples.sitecheck.model.Document;
import dev.smartasync.examples.sitecheck.model.Format;
import dev.smartasync.examples.sitecheck.model.Link;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageParserTest {
  private static final URI PAGE = URI.create("http://h/");

  private static List<Link> links(String html) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    return new PageParser(PAGE).parse(new Document(PAGE, Format.HTML, body, "UTF-8")).links();
  }

  @Test
  void findsEachImageOfASrcsetOnce() {
    assertThat(
            links(
                """
                <img src=/a.png srcset="/a.png, /b.png 2x,data:image/png;base64,A 3x, /c,d.png 4x">
                <picture><source srcset=/e.png><img src=/a.png srcset=" , "></picture>
                """))
        .extracting(Link::line, Link::written)
        .containsExactly(
            tuple(1, "/a.png"),
            tuple(1, "/b.png"),
            tuple(1, "/c,d.png"),
            tuple(2, "/e.png"),
            tuple(2, "/a.png"));
  }
}
