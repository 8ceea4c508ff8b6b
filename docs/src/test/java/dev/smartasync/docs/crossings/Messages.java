package dev.smartasync.docs.crossings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The messages that the guides quote, each in a file; their line breaks do not count. */
final class Messages {

  private Messages() {}

  static String read(String file) throws IOException {
    return Files.readString(Path.of("src/test/resources/messages", file))
        .strip()
        .replaceAll("\\s+", " ");
  }
}
