package dev.smartasync.benchmarks.report;

/** How a figure was measured, and the file it is in. */
enum Setting {
  /** All threads on one processor. */
  PINNED("pinned.json", "pinned to one processor"),
  /** Wherever the operating system puts them. */
  UNPINNED("unpinned.json", "on all processors"),
  /** Pinned, with no framework on the class path. */
  BARE("bare.json", "pinned, no framework on the class path"),
  /** By a program that is no microbenchmark. */
  PROGRAM("", "by a program of its own");

  private final String file;
  private final String text;

  Setting(String file, String text) {
    this.file = file;
    this.text = text;
  }

  String text() {
    return text;
  }

  static Setting of(String file) {
    for (Setting setting : values()) {
      if (setting.file.equals(file)) {
        return setting;
      }
    }
    return PROGRAM;
  }
}
