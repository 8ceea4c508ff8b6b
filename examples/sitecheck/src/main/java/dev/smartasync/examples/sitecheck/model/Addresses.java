package dev.smartasync.examples.sitecheck.model;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one spelling under which an address is remembered, so that no page is visited twice. */
public final class Addresses {
  private Addresses() {}

  /** Without fragment, dot segments, default port or upper case where case means nothing. */
  public static URI canonical(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (scheme.equals("file")) {
      return URI.create("file:" + path(uri.normalize()));
    }
    StringBuilder text = new StringBuilder(scheme).append("://");
    if (uri.getRawUserInfo() != null) {
      text.append(uri.getRawUserInfo()).append('@');
    }
    text.append(uri.getHost().toLowerCase(Locale.ROOT));
    if (uri.getPort() != -1 && uri.getPort() != defaultPort(scheme)) {
      text.append(':').append(uri.getPort());
    }
    text.append(path(uri.normalize()));
    if (uri.getRawQuery() != null) {
      text.append('?').append(uri.getRawQuery());
    }
    return URI.create(text.toString());
  }

  /** Whether both are on one host and port; http and https on their default ports count as one. */
  public static boolean sameHost(URI one, URI other) {
    return host(one).equals(host(other)) && port(one) == port(other);
  }

  /** The host, or an empty text for an address that has none. */
  public static String host(URI uri) {
    return uri.getHost() == null ? "" : uri.getHost();
  }

  private static int port(URI uri) {
    int port = uri.getPort();
    return port == defaultPort(uri.getScheme()) ? -1 : port;
  }

  private static int defaultPort(@Nullable String scheme) {
    return "https".equals(scheme) ? 443 : "http".equals(scheme) ? 80 : -1;
  }

  private static String path(URI uri) {
    String path = uri.getRawPath();
    while (path != null && (path.startsWith("/../") || path.equals("/.."))) {
      path = path.equals("/..") ? "/" : path.substring(3);
    }
    return path == null || path.isEmpty() ? "/" : path;
  }
}
