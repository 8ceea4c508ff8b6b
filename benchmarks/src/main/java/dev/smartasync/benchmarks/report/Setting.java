package dev.smartasync.benchmarks.report;

import java.util.List;

/** How a figure was measured: what the name of its file begins with. */
enum Setting {
  /** All threads on one processor, as long as the machine can do that; so are those below. */
  PINNED("pinned", "", true),
  /** Wherever the operating system puts them. */
  UNPINNED("unpinned", "on all processors", false),
  /** In a JVM that lets the library clear thread-locals. */
  WARM("warm", "with warm threads", true),
  /** The same, and virtual threads have one carrier. */
  ONE_CARRIER("carrier", "with warm threads and one carrier", true),
  /** With no framework on the class path. */
  BARE("bare", "no framework on the class path", true),
  /** By a program that is no microbenchmark. */
  PROGRAM("", "", true);

  private final String prefix;
  private final String text;
  private final boolean asksToPin;

  Setting(String prefix, String text, boolean asksToPin) {
    this.prefix = prefix;
    this.text = text;
    this.asksToPin = asksToPin;
  }

  /** What a title says after that of the crossing; nothing where that is the usual way. */
  String suffix(Machine machine) {
    return text.isEmpty() ? "" : (asksToPin && machine.pinned() ? ", pinned, " : ", ") + text;
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
