package dev.smartasync.examples.sitecheck.fetch;

import dev.smartasync.examples.sitecheck.model.Errand;
import dev.smartasync.examples.sitecheck.model.Reply;
import java.util.concurrent.CompletableFuture;

/** Where pages come from. */
interface Source extends AutoCloseable {
  /** A broken address is a reply, not a failure. Cancelling the future stops the work behind it. */
  CompletableFuture<Reply> get(Errand errand);

  @Override
  void close();
}
