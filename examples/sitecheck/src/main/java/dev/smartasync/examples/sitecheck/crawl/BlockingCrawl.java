package dev.smartasync.examples.sitecheck.crawl;

import dev.smartasync.examples.sitecheck.SiteSync;
import dev.smartasync.examples.sitecheck.model.Conduct;
import dev.smartasync.examples.sitecheck.model.Coverage;
import dev.smartasync.examples.sitecheck.model.Document;
import dev.smartasync.examples.sitecheck.model.Errand;
import dev.smartasync.examples.sitecheck.model.Page;
import dev.smartasync.examples.sitecheck.model.Reply;
import dev.smartasync.examples.sitecheck.model.Report;
import dev.smartasync.examples.sitecheck.model.Visit;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Visits a site from threads that wait. There are as many as addresses may be visited at once. */
public final class BlockingCrawl {
  private static final ThreadFactory VISITORS = Thread.ofVirtual().name("visitor-", 1).factory();

  private final SiteSync site;
  private final Conduct conduct;
  private final Watcher watcher;

  /** The crawl opens the site, and leaves closing it to the caller. */
  public BlockingCrawl(SiteSync site, Conduct conduct, Watcher watcher) {
    this.site = site;
    this.conduct = conduct;
    this.watcher = watcher;
  }

  /**
   * Visits all there is. The first failure of a visitor ends the crawl and is thrown. An interrupt
   * ends it, too, and what was found until then is returned.
   */
  public Report run() throws Exception {
    Frontier frontier = new Frontier(site.open(), conduct);
    Callable<@Nullable Void> visitor = () -> visitAll(frontier);
    try (var visitors = Executors.newThreadPerTaskExecutor(VISITORS)) {
      var visits = visitors.invokeAll(Collections.nCopies(conduct.concurrency(), visitor));
      for (Future<@Nullable Void> visit : visits) {
        visit.get();
      }
    } catch (InterruptedException enough) {
      return site.report(Coverage.INTERRUPTED);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
    return site.report(frontier.coverage());
  }

  private @Nullable Void visitAll(Frontier frontier) throws Exception {
    try {
      for (Errand next = frontier.take(); next != null; next = frontier.take()) {
        visit(next, frontier);
      }
      return null;
    } finally {
      // Nothing is left, or this visitor failed: either way the others need not wait for more.
      frontier.stop();
    }
  }

  private void visit(Errand errand, Frontier frontier) throws Exception {
    Reply reply = site.fetch(errand);
    Document document = reply.document();
    Page page = document == null ? null : site.parse(document);
    Visit visit = new Visit(reply, page);
    var broken = site.store(visit);
    watcher.visited(frontier.done(visit), broken);
  }
}
