package dev.smartasync.examples.sitecheck.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a link leads. Exactly one of {@code target} and {@code problem} is there.
 *
 * @param target the canonical address, without fragment
 * @param fragment the anchor it names, decoded
 * @param problem why it leads nowhere
 */
public record Href(@Nullable URI target, @Nullable String fragment, @Nullable String problem) {
  private static final Set<String> FETCHED = Set.of("http", "https", "file");
  private static final String ALLOWED = "!#$%&'()*+,-./:;=?@_~";

  /**
   * Resolves what is written in a page as a browser does, which is lenient about spaces. Empty for
   * what is no place to visit, such as {@code mailto:}.
   *
   * @param root where an address that starts with a slash begins, for pages on disk
   */
  public static Optional<Href> resolve(URI base, URI root, String written) {
    String encoded = encodeIllegal(written.strip());
    URI reference;
    try {
      reference = new URI(encoded);
    } catch (URISyntaxException e) {
      return Optional.of(unusable("not an address: " + e.getReason()));
    }
    if (reference.isAbsolute()
        && !FETCHED.contains(reference.getScheme().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    URI resolved = resolve(base, root, reference);
    String scheme = resolved.getScheme();
    if (scheme.equals("file") && !base.getScheme().equals("file")) {
      return Optional.of(unusable("leads to a file on the visitor's own disk"));
    }
    if (!scheme.equals("file") && resolved.getHost() == null) {
      return Optional.of(unusable("not an address: names no host"));
    }
    return Optional.of(new Href(Addresses.canonical(resolved), fragment(resolved), null));
  }

  /** Target and fragment as one address, as a browser takes it; null if there is no target. */
  public static @Nullable String address(@Nullable String target, @Nullable String fragment) {
    if (target == null || fragment == null) {
      return target;
    }
    return target + "#" + encodeIllegal(fragment.replace("%", "%25"));
  }

  private static URI resolve(URI base, URI root, URI reference) {
    String path = reference.getRawPath();
    if (!reference.isAbsolute() && reference.getRawAuthority() == null && path != null) {
      if (base.getScheme().equals("file") && path.startsWith("/")) {
        String inSite = path.replaceFirst("^/+", "./");
        return root.resolve(withFragment(inSite, reference));
      }
      if (path.isEmpty() && reference.getRawQuery() == null) {
        // java.net.URI drops the last segment of the base for an empty reference; browsers do not.
        return URI.create(withFragment(base.toString().replaceFirst("#.*$", ""), reference));
      }
      if (path.isEmpty() && base.getRawPath() != null) {
        String page = base.getRawPath().substring(base.getRawPath().lastIndexOf('/') + 1);
        return base.resolve("./" + page + "?" + reference.getRawQuery());
      }
    }
    return base.resolve(reference);
  }

  private static String withFragment(String address, URI reference) {
    String fragment = reference.getRawFragment();
    return fragment == null ? address : address + "#" + fragment;
  }

  /** The top of a page is always there, and so is what a browser looks for as text. */
  private static @Nullable String fragment(URI uri) {
    String fragment = uri.getFragment();
    if (fragment == null || fragment.isEmpty() || fragment.equalsIgnoreCase("top")) {
      return null;
    }
    int directive = fragment.indexOf(":~:");
    if (directive == 0) {
      return null;
    }
    return directive < 0 ? fragment : fragment.substring(0, directive);
  }

  private static Href unusable(String problem) {
    return new Href(null, null, problem);
  }

  private static String encodeIllegal(String written) {
    String allowed = written.contains("://[") ? ALLOWED + "[]" : ALLOWED;
    StringBuilder text = new StringBuilder(written.length());
    for (byte unit : written.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || allowed.indexOf(c) >= 0)) {
        text.append(c);
      } else {
        text.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return text.toString();
  }
}
