package dev.smartasync.examples.sitecheck.model;

import java.util.Locale;
import java.util.Optional;

/** The formats whose links are followed. */
public enum Format {
  /** HTML and XHTML. */
  HTML,
  /** CommonMark with tables, headings being anchors. */
  MARKDOWN;

  /** The format of a file, by its name. */
  public static Optional<Format> ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
      return Optional.of(HTML);
    }
    return lower.endsWith(".md") || lower.endsWith(".markdown")
        ? Optional.of(MARKDOWN)
        : Optional.empty();
  }

  /** The format of an answer, by its {@code Content-Type}. */
  public static Optional<Format> ofContentType(String header) {
    String type = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "text/html", "application/xhtml+xml" -> Optional.of(HTML);
      case "text/markdown" -> Optional.of(MARKDOWN);
      default -> Optional.empty();
    };
  }
}
