package dev.smartasync.examples.sitecheck.parse;

import dev.smartasync.examples.sitecheck.model.Document;
import dev.smartasync.examples.sitecheck.model.Format;
import dev.smartasync.examples.sitecheck.model.Href;
import dev.smartasync.examples.sitecheck.model.Link;
import dev.smartasync.examples.sitecheck.model.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Walks one page in document order. */
final class PageReader {
  private static final String LINKING =
      "a[href], area[href], link[href], img[src], img[srcset], source[src], source[srcset],"
          + " script[src], iframe[src], audio[src], video[src], embed[src], track[src]";
  private static final Set<String> HINTS = Set.of("preconnect", "dns-prefetch", "pingback");
  private static final int LONGEST_TEXT = 80;

  private final Document document;
  private final URI root;
  private final List<Link> links = new ArrayList<>();
  private int line;

  PageReader(Document document, URI root) {
    this.document = document;
    this.root = root;
  }

  Page read(org.jsoup.nodes.Document dom) {
    URI base = base(dom);
    for (Element element : dom.select(LINKING + ", [" + MarkdownRenderer.LINE + "]")) {
      line = lineOf(element);
      if (element.is(LINKING) && HINTS.stream().noneMatch(element.attr("rel")::contains)) {
        read(element, base);
      }
    }
    return new Page(document.address(), dom.title(), List.copyOf(links), anchors(dom));
  }

  private void read(Element element, URI base) {
    for (String written : addresses(element)) {
      Optional<Href> href = Href.resolve(base, root, written);
      href.ifPresent(found -> links.add(new Link(line, text(element), written, found)));
    }
  }

  private static Set<String> addresses(Element element) {
    Set<String> addresses = new LinkedHashSet<>();
    for (String attribute : List.of("href", "src")) {
      if (element.hasAttr(attribute)) {
        addresses.add(element.attr(attribute));
      }
    }
    addresses.addAll(Srcset.addresses(element.attr("srcset")));
    return addresses;
  }

  /** Inherited from the element before where raw HTML inside Markdown has no line of its own. */
  private int lineOf(Element element) {
    if (document.format() == Format.HTML) {
      return Math.max(0, element.sourceRange().start().lineNumber());
    }
    String marked = element.attr(MarkdownRenderer.LINE);
    return marked.isEmpty() ? line : Integer.parseInt(marked);
  }

  private URI base(org.jsoup.nodes.Document dom) {
    Element base = dom.selectFirst("base[href]");
    return base == null
        ? document.address()
        : Href.resolve(document.address(), root, base.attr("href"))
            .map(Href::target)
            .orElse(document.address());
  }

  private static Set<String> anchors(org.jsoup.nodes.Document dom) {
    Set<String> anchors = new HashSet<>(dom.select("[id]").eachAttr("id"));
    anchors.addAll(dom.select("a[name]").eachAttr("name"));
    return Set.copyOf(anchors);
  }

  private static String text(Element element) {
    String text = element.text().isBlank() ? element.attr("alt") : element.text();
    String shown = text.isBlank() ? "<" + element.tagName() + ">" : text.strip();
    return shown.length() <= LONGEST_TEXT ? shown : shown.substring(0, LONGEST_TEXT - 1) + "…";
  }
}
