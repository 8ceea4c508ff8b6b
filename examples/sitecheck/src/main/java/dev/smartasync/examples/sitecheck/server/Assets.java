package dev.smartasync.examples.sitecheck.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The page and what it needs, read once, before the loop starts. */
final class Assets {
  private static final Map<String, String> FILES =
      Map.of("/", "index.html", "/sitecheck.css", "sitecheck.css", "/sitecheck.js", "sitecheck.js");

  private final Map<String, Asset> byPath;

  private Assets(Map<String, Asset> byPath) {
    this.byPath = byPath;
  }

  static Assets load() throws IOException {
    Map<String, Asset> assets = new HashMap<>();
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      assets.put(file.getKey(), new Asset(typeOf(file.getValue()), read(file.getValue())));
    }
    return new Assets(assets);
  }

  Optional<Asset> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private static String read(String name) throws IOException {
    try (InputStream stream = Assets.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException(name + " is missing beside " + Assets.class);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String typeOf(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".css" -> "text/css; charset=utf-8";
      case ".js" -> "text/javascript; charset=utf-8";
      default -> "text/html; charset=utf-8";
    };
  }

  record Asset(String contentType, String text) {}
}
