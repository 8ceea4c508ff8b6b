package dev.smartasync.examples.sitecheck.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HrefTest {
  private static final URI PAGE = URI.create("https://example.org/a/b.html?q=1");
  private static final URI ROOT = URI.create("https://example.org/");

  @ParameterizedTest
  @CsvSource({
    "c.html, https://example.org/a/c.html,",
    "../../../c, https://example.org/c,",
    "/./c/../d, https://example.org/d,",
    "?r, https://example.org/a/b.html?r,",
    "'', https://example.org/a/b.html?q=1,",
    "#part, https://example.org/a/b.html?q=1, part",
    "#n%C3%A9, https://example.org/a/b.html?q=1, né",
    "#top, https://example.org/a/b.html?q=1,",
    "c#x:~:text=y, https://example.org/a/c, x",
    "HTTP://EXAMPLE.org:80, http://example.org/,",
    "//other.org/x, https://other.org/x,",
    "' a b[1].html ', https://example.org/a/a%20b%5B1%5D.html,",
    "http://[::1]:8080/x, http://[::1]:8080/x,",
  })
  void resolvesAsABrowserDoes(String written, String target, @Nullable String fragment) {
    assertThat(Href.resolve(PAGE, ROOT, written))
        .contains(new Href(URI.create(target), fragment, null));
  }

  @ParameterizedTest
  @CsvSource({"mailto:a@b.org", "tel:+1", "javascript:void(0)", "'data:,x'"})
  void leavesAloneWhatIsNoPlace(String written) {
    assertThat(Href.resolve(PAGE, ROOT, written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "50%, not an address: Malformed escape pair",
    "http://, not an address: Expected authority",
    "file:///etc/passwd, leads to a file on the visitor's own disk",
  })
  void saysWhatIsWrong(String written, String problem) {
    assertThat(Href.resolve(PAGE, ROOT, written))
        .hasValueSatisfying(href -> assertThat(href.problem()).startsWith(problem));
  }

  @Test
  void startsASlashAtTheRootOfAFolder() {
    URI root = URI.create("file:/site/");
    URI page = URI.create("file:/site/docs/page.md");

    assertThat(Href.resolve(page, root, "/img/x.png?v=1"))
        .contains(new Href(URI.create("file:/site/img/x.png"), null, null));
  }

  @Test
  void isShownAsTheAddressThatABrowserTakes() {
    assertThat(Href.address("http://h/p", "n é%")).isEqualTo("http://h/p#n%20%C3%A9%25");
    assertThat(Href.address("http://h/p", null)).isEqualTo("http://h/p");
    assertThat(Href.address(null, "x")).isNull();
  }
}
