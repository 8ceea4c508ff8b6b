package dev.smartasync.examples.sitecheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a report is to be written. It is looked at before the check, which may take long. */
record ReportFile(Path path) {
  /** Why nothing can be written there, or empty if nothing speaks against it. */
  Optional<String> objection() {
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path)) {
      return objection("that is a folder. Name a file");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      return objection("that folder does not exist. Make it, or choose another");
    }
    boolean writable = Files.isWritable(Files.exists(path) ? path : folder);
    return writable ? Optional.empty() : objection("you may not write there. Choose another place");
  }

  void write(String report) throws IOException {
    Files.writeString(path, report);
  }

  private Optional<String> objection(String why) {
    return Optional.of("The report cannot be written to '%s': %s.".formatted(path, why));
  }
}
