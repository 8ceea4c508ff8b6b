package dev.smartasync.frameworks.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The outcome of one test: a line of a file of results. */
record Result(Framework framework, String version, Fact fact, Outcome outcome, String test) {

  enum Outcome {
    PASSED,
    FAILED
  }

  /** Reads the files of results in a folder: one for each class path that tests ran on. */
  static List<Result> read(List<Path> files) throws IOException {
    List<Result> results = new ArrayList<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split(",", -1);
        results.add(
            new Result(
                Framework.valueOf(cells[0]),
                cells[1],
                Fact.valueOf(cells[2]),
                Outcome.valueOf(cells[3]),
                cells[4]));
      }
    }
    return results;
  }

  String line() {
    return String.join(",", framework.name(), version, fact.name(), outcome.name(), test);
  }
}
