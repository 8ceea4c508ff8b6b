package dev.smartasync.examples.sitecheck.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.examples.sitecheck.Site;
import dev.smartasync.examples.sitecheck.SiteAsync;
import dev.smartasync.examples.sitecheck.model.Conduct;
import dev.smartasync.examples.sitecheck.model.Report;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On the event loop of a real Vert.x. */
class AsyncCrawlTest extends CrawlContract {
  private final Vertx vertx = Vertx.vertx();
  private final Set<Boolean> watchedOnLoop = ConcurrentHashMap.newKeySet();

  @AfterEach
  void stopLoop() throws Exception {
    vertx.close().await(30, TimeUnit.SECONDS);
  }

  @Override
  Report crawl(Site site, Conduct conduct, Watcher watcher) throws Exception {
    SiteAsync async = SiteAsync.of(site, runtime.runtime());
    CompletableFuture<Report> report = new CompletableFuture<>();
    Context loop = vertx.getOrCreateContext();
    Watcher recording =
        (tally, broken) -> {
          watchedOnLoop.add(Context.isOnEventLoopThread());
          watcher.visited(tally, broken);
        };
    loop.runOnContext(start ->
        new AsyncCrawl(async, conduct, recording, task -> loop.runOnContext(nothing -> task.run()))
            .begin()
            .whenComplete((found, failure) -> {
              if (failure == null) {
                report.complete(found);
              } else {
                report.completeExceptionally(failure);
              }
            }));
    try {
      return report.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    } finally {
      async.close().get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void tellsItsWatcherOnTheLoop() throws Exception {
    web.page("/", "<a href=/1>1</a>").page("/1", "");

    check(web.address("/"), QUICK);

    assertThat(watchedOnLoop).containsExactly(true);
  }
}
