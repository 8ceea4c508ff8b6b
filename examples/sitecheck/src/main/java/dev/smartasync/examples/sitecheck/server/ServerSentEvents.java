package dev.smartasync.examples.sitecheck.server;

import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Reads the lines of an event stream. */
final class ServerSentEvents {
  private ServerSentEvents() {}

  /** Hands out each event's name and data; blocks until the stream ends. */
  static void read(Stream<String> lines, BiConsumer<String, String> events) {
    String[] name = {"message"};
    lines.forEach(line -> {
      if (line.startsWith("event: ")) {
        name[0] = line.substring("event: ".length());
      } else if (line.startsWith("data: ")) {
        events.accept(name[0], line.substring("data: ".length()));
      }
    });
  }
}
