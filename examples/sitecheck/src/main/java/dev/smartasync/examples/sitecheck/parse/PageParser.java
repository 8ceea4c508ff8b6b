package dev.smartasync.examples.sitecheck.parse;

import dev.smartasync.examples.sitecheck.model.Document;
import dev.smartasync.examples.sitecheck.model.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads pages. Blocking, and heavy for large ones: no work for an event loop. Thread-safe. */
public final class PageParser {
  private final MarkdownRenderer markdown = new MarkdownRenderer();
  private final URI root;

  /** For the pages of one site, whose slash-rooted links begin at {@code root}. */
  public PageParser(URI root) {
    this.root = root;
  }

  /** Reads whatever HTML there is, broken or not, as a browser would. */
  public Page parse(Document document) {
    try {
      return switch (document.format()) {
        case HTML -> read(document, document.body(), document.charset());
        case MARKDOWN -> read(document, rendered(document), "UTF-8");
      };
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + document.address(), e);
    }
  }

  private Page read(Document document, InputStream html, @Nullable String charset)
      throws IOException {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    var dom = Jsoup.parse(html, charset, document.address().toString(), parser);
    return new PageReader(document, root).read(dom);
  }

  private InputStream rendered(Document document) throws IOException {
    String text = new String(document.body().readAllBytes(), StandardCharsets.UTF_8);
    return new ByteArrayInputStream(markdown.render(text).getBytes(StandardCharsets.UTF_8));
  }
}
