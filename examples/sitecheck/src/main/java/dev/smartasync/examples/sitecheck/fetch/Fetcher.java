package dev.smartasync.examples.sitecheck.fetch;

import dev.smartasync.SmartRuntime;
import dev.smartasync.examples.sitecheck.model.Conduct;
import dev.smartasync.examples.sitecheck.model.Errand;
import dev.smartasync.examples.sitecheck.model.Reply;
import java.util.concurrent.CompletableFuture;

/** Fetches addresses, each from where its scheme says. Thread-safe; never blocks. */
public final class Fetcher implements AutoCloseable {
  private final Source web;
  private final Source folder;

  /** Opens a client that behaves as told; reads of files go through the runtime. */
  public Fetcher(Conduct conduct, SmartRuntime runtime) {
    web = new WebSource(conduct);
    folder = new FolderSource(runtime);
  }

  /** A broken address is a reply, not a failure. Cancelling the future stops the work behind it. */
  public CompletableFuture<Reply> fetch(Errand errand) {
    return ("file".equals(errand.address().getScheme()) ? folder : web).get(errand);
  }

  /** Aborts what is under way. */
  @Override
  public void close() {
    web.close();
    folder.close();
  }
}
