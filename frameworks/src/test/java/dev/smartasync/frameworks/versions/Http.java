package dev.smartasync.frameworks.versions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** A client that waits. */
final class Http {
  private Http() {}

  /** Sends a real request to a server on this machine, and returns the status of the answer. */
  static int get(int port) {
    return get(port, "/");
  }

  static int get(int port, String path) {
    try {
      URI uri = URI.create("http://localhost:" + port + path);
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setReadTimeout(20_000);
      try {
        return connection.getResponseCode();
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
