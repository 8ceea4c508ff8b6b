package dev.smartasync.examples.sitecheck.fetch;

import dev.smartasync.SmartRuntime;
import dev.smartasync.examples.sitecheck.model.Addresses;
import dev.smartasync.examples.sitecheck.model.Document;
import dev.smartasync.examples.sitecheck.model.Errand;
import dev.smartasync.examples.sitecheck.model.Format;
import dev.smartasync.examples.sitecheck.model.Purpose;
import dev.smartasync.examples.sitecheck.model.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Answers from the disk. Reading a file blocks, so it is offloaded: no caller's loop is held. */
final class FolderSource implements Source {
  private static final List<String> INDEX = List.of("index.html", "index.htm", "README.md");

  private final SmartRuntime runtime;

  FolderSource(SmartRuntime runtime) {
    this.runtime = runtime;
  }

  @Override
  public CompletableFuture<Reply> get(Errand errand) {
    return runtime.offload(() -> read(errand));
  }

  private static Reply read(Errand errand) {
    URI address = errand.address();
    Path path = Path.of(address);
    if (Files.isDirectory(path)) {
      return Reply.found(address, index(path).orElse(address), null);
    }
    if (!Files.isReadable(path)) {
      String problem = Files.exists(path) ? "file cannot be read" : "no such file";
      return Reply.broken(address, address, problem);
    }
    Optional<Format> format = Format.ofFile(path.toString());
    if (errand.purpose() == Purpose.PROBE || format.isEmpty()) {
      return Reply.found(address, address, null);
    }
    try {
      byte[] body = Files.readAllBytes(path);
      return Reply.found(address, address, new Document(address, format.get(), body, "UTF-8"));
    } catch (IOException e) {
      return Reply.broken(address, address, "file cannot be read: " + e.getMessage());
    }
  }

  /** What a visitor of a folder sees. */
  private static Optional<URI> index(Path folder) {
    return INDEX.stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(file -> Addresses.canonical(file.toUri()));
  }

  @Override
  public void close() {
    // Nothing is held open between two reads.
  }
}
