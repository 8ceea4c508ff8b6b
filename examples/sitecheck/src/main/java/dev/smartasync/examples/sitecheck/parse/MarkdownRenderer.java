package dev.smartasync.examples.sitecheck.parse;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns Markdown into HTML that remembers the line each element stood on. Thread-safe. */
final class MarkdownRenderer {
  /** Carries the line in the Markdown, from 1. */
  static final String LINE = "data-sitecheck-line";

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());

  private final Parser parser =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .attributeProviderFactory(context -> (node, tag, attributes) -> mark(node, attributes))
          .build();

  String render(String markdown) {
    return renderer.render(parser.parse(markdown));
  }

  private static void mark(Node node, Map<String, String> attributes) {
    if (!node.getSourceSpans().isEmpty()) {
      int line = node.getSourceSpans().getFirst().getLineIndex() + 1;
      attributes.put(LINE, Integer.toString(line));
    }
  }
}
