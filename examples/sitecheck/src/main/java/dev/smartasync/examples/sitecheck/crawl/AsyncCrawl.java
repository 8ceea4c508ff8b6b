package dev.smartasync.examples.sitecheck.crawl;

import dev.smartasync.examples.sitecheck.SiteAsync;
import dev.smartasync.examples.sitecheck.model.Conduct;
import dev.smartasync.examples.sitecheck.model.Document;
import dev.smartasync.examples.sitecheck.model.Errand;
import dev.smartasync.examples.sitecheck.model.Extent;
import dev.smartasync.examples.sitecheck.model.Reply;
import dev.smartasync.examples.sitecheck.model.Report;
import dev.smartasync.examples.sitecheck.model.Visit;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Visits a site from an event loop, which is never held. Its methods are called on that loop. */
public final class AsyncCrawl {
  private final CompletableFuture<Report> report = new CompletableFuture<>();
  private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
  private final SiteAsync site;
  private final Conduct conduct;
  private final Watcher watcher;
  private final Executor loop;
  private @Nullable Frontier frontier;
  private @Nullable Throwable failure;
  private int visits;

  /** The crawl opens the site, and leaves closing it to the caller. */
  public AsyncCrawl(SiteAsync site, Conduct conduct, Watcher watcher, Executor loop) {
    this.site = site;
    this.conduct = conduct;
    this.watcher = watcher;
    this.loop = loop;
  }

  /**
   * Visits all there is. The first failure ends the crawl, once all that is under way has ended.
   */
  public CompletionStage<Report> begin() {
    tracked(site.open()).whenComplete(this::opened);
    return report;
  }

  /** Ends the crawl: what runs is interrupted or aborted, what waits never starts. */
  public void cancel() {
    end(new CancellationException("The check was cancelled."));
  }

  private void opened(@Nullable Extent extent, @Nullable Throwable refused) {
    if (extent == null || failure != null) {
      report.completeExceptionally(failure != null ? failure : refused);
      return;
    }
    frontier = new Frontier(extent, conduct);
    advance(frontier);
  }

  private void advance(Frontier addresses) {
    while (failure == null && visits < conduct.concurrency()) {
      Errand errand = addresses.poll();
      if (errand == null) {
        break;
      }
      visits++;
      visit(errand, addresses).whenComplete((done, failed) -> left(addresses, failed));
    }
    if (visits == 0) {
      finish(addresses);
    }
  }

  private CompletionStage<Void> visit(Errand errand, Frontier addresses) {
    // A stage of the network completes on the network's thread; those of offloaded bodies come
    // back to this loop by themselves.
    return tracked(site.fetch(errand))
        .thenApplyAsync(Function.identity(), loop)
        .thenCompose(this::parsed)
        .thenCompose(visit ->
            tracked(site.store(visit))
                .thenAccept(broken -> watcher.visited(addresses.done(visit), broken)));
  }

  private CompletionStage<Visit> parsed(Reply reply) {
    Document document = reply.document();
    return document == null
        ? CompletableFuture.completedFuture(new Visit(reply, null))
        : tracked(site.parse(document)).thenApply(page -> new Visit(reply, page));
  }

  private void left(Frontier addresses, @Nullable Throwable failed) {
    visits--;
    if (failed != null) {
      end(failed);
    }
    advance(addresses);
  }

  private void end(Throwable cause) {
    if (failure == null && !report.isDone()) {
      failure = cause;
      underWay.forEach(step -> step.cancel(true));
    }
  }

  private void finish(Frontier addresses) {
    if (failure != null) {
      report.completeExceptionally(failure);
      return;
    }
    tracked(site.report(addresses.coverage()))
        .whenComplete((found, failed) -> {
          if (failed == null) {
            report.complete(found);
          } else {
            report.completeExceptionally(failed);
          }
        });
  }

  /** Cancelling the facade's own future, not a dependent of it, is what reaches the work. */
  private <T> CompletionStage<T> tracked(CompletableFuture<T> step) {
    underWay.add(step);
    return step.whenComplete((done, failed) -> underWay.removeIf(Future::isDone));
  }
}
