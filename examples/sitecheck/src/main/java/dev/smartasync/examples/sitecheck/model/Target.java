package dev.smartasync.examples.sitecheck.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the user asked to have checked, as written: nothing has been opened yet. */
public sealed interface Target {
  /** A site that a web server serves. */
  record Web(URI start) implements Target {}

  /** A folder of pages, or one page in a folder. */
  record Disk(Path path) implements Target {}

  /**
   * Reads an address or a path.
   *
   * @throws UnusableTargetException if it is neither
   */
  static Target parse(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw new UnusableTargetException(
          "There is nothing to check: the address is empty.", HOW_TO_WRITE_IT);
    }
    if (SCHEME.matcher(trimmed).find()) {
      return web(trimmed);
    }
    try {
      return new Disk(Path.of(trimmed).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      throw new UnusableTargetException(
          "'%s' cannot be a folder: %s.".formatted(trimmed, e.getReason()), HOW_TO_WRITE_IT);
    }
  }

  private static Target web(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new UnusableTargetException(
          "'%s' is not an address: %s.".formatted(text, e.getReason()), HOW_TO_WRITE_IT);
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new UnusableTargetException(
          "'%s' starts with '%s:'; only http, https and folders can be checked."
              .formatted(text, scheme),
          HOW_TO_WRITE_IT);
    }
    if (uri.getHost() == null) {
      throw new UnusableTargetException("'%s' names no host.".formatted(text), HOW_TO_WRITE_IT);
    }
    return new Web(Addresses.canonical(uri));
  }

  /** Two letters at least, so that a drive such as {@code C:} stays a path. */
  Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:");

  /** How to write a target: the last line of each refusal. */
  String HOW_TO_WRITE_IT =
      "Give an address such as https://example.org/, or a folder or page such as docs/ or README.md.";
}
