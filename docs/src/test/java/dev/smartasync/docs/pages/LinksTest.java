package dev.smartasync.docs.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Each relative link leads to a file, and each anchor to a heading. */
class LinksTest {

  @Test
  void eachRelativeLinkAndAnchorResolves() throws IOException {
    SoftAssertions soft = new SoftAssertions();
    for (Page page : Page.all()) {
      for (String link : page.links()) {
        if (!link.matches("[a-z]+:.*")) {
          check(soft, page, link);
        }
      }
    }
    soft.assertAll();
  }

  private static void check(SoftAssertions soft, Page page, String link) throws IOException {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path to = file.isEmpty() ? page.path() : page.path().resolveSibling(file).normalize();
    soft.assertThat(to.startsWith(Page.ROOT) && Files.exists(to))
        .as("%s links to %s, which is there", page.name(), link)
        .isTrue();
    if (hash >= 0 && Files.isRegularFile(to)) {
      soft.assertThat(Page.read(to).anchors())
          .as("%s links to %s: the anchor is there", page.name(), link)
          .contains(link.substring(hash + 1));
    }
  }
}
