package dev.smartasync.examples.sitecheck.crawl;

import dev.smartasync.examples.sitecheck.model.Finding;
import java.util.List;

/**
 * Sees a check advance. A blocking crawl calls it from many threads, an asynchronous one from its
 * loop.
 */
@FunctionalInterface
public interface Watcher {
  /** An address was visited, which proved these links broken. */
  void visited(Tally tally, List<Finding> broken);
}
