package dev.smartasync.examples.sitecheck.fetch;

import dev.smartasync.examples.sitecheck.model.Conduct;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Gives each host its requests in order: a few at once, and none too soon after another. */
final class Politeness {
  private final ConcurrentMap<String, HostQueue> hosts = new ConcurrentHashMap<>();
  private final Conduct conduct;

  Politeness(Conduct conduct) {
    this.conduct = conduct;
  }

  /** Completes when the host may be asked. Cancelling it leaves the queue. */
  CompletableFuture<Turn> turn(String host) {
    return hosts
        .computeIfAbsent(host, name -> new HostQueue(conduct.perHost(), conduct.pause()))
        .join();
  }
}
