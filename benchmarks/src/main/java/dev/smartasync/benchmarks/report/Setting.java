package dev.smartasync.benchmarks.report;

import java.util.List;

/** How a figure was measured: what the name of its file begins with. */
enum Setting {
  /** All threads on one processor. */
  PINNED("pinned", "pinned to one processor"),
  /** Wherever the operating system puts them. */
  UNPINNED("unpinned", "on all processors"),
  /** Pinned, in a JVM that lets the library clear thread-locals. */
  WARM("warm", "pinned, with warm threads"),
  /** The same, and virtual threads have one carrier. */
  ONE_CARRIER("carrier", "pinned, with warm threads and one carrier"),
  /** Pinned, with no framework on the class path. */
  BARE("bare", "pinned, no framework on the class path"),
  /** By a program that is no microbenchmark. */
  PROGRAM("", "by a program of its own");

  private final String prefix;
  private final String text;

  Setting(String prefix, String text) {
    this.prefix = prefix;
    this.text = text;
  }

  String text() {
    return text;
  }

  /** How the figures of a file were measured, such as {@code pinned.json, pinned-await.json}. */
  static Setting of(String file) {
    for (Setting setting : List.of(PINNED, UNPINNED, WARM, ONE_CARRIER, BARE)) {
      if (file.matches(setting.prefix + "[-.].*")) {
        return setting;
      }
    }
    return PROGRAM;
  }
}
