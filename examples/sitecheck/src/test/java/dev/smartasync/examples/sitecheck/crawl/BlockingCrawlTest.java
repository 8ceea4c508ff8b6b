package dev.smartasync.examples.sitecheck.crawl;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.examples.sitecheck.Site;
import dev.smartasync.examples.sitecheck.SiteSync;
import dev.smartasync.examples.sitecheck.model.Conduct;
import dev.smartasync.examples.sitecheck.model.Report;
import dev.smartasync.examples.sitecheck.model.UnusableTargetException;
import org.junit.jupiter.api.Test;

class BlockingCrawlTest extends CrawlContract {
  @Override
  Report crawl(Site site, Conduct conduct, Watcher watcher) throws Exception {
    try (SiteSync sync = SiteSync.of(site, runtime.runtime())) {
      return new BlockingCrawl(sync, conduct, watcher).run();
    }
  }

  @Test
  void throwsWhatTheSiteThrew() {
    assertThatThrownBy(() -> check(folder.resolve("nowhere").toString(), QUICK))
        .isExactlyInstanceOf(UnusableTargetException.class)
        .hasMessageContaining("There is no folder or page");
  }
}
