package dev.smartasync.examples.sitecheck.cli;

import dev.smartasync.examples.sitecheck.crawl.Tally;
import dev.smartasync.examples.sitecheck.crawl.Watcher;
import dev.smartasync.examples.sitecheck.model.Finding;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far a check has come; silent where the output goes elsewhere. */
final class Progress implements Watcher, AutoCloseable {
  private final AtomicInteger broken = new AtomicInteger();
  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static Progress onTerminal() {
    ProgressBar bar =
        Screen.isTerminal()
            ? new ProgressBarBuilder()
                // Its own look at the terminal would let Ctrl+C end the process at once.
                .setConsumer(new ConsoleProgressBarConsumer(System.err, Screen.width()))
                .setTaskName("Checking")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .setInitialMax(1)
                .build()
            : null;
    return new Progress(bar);
  }

  @Override
  public void visited(Tally tally, List<Finding> found) {
    int sum = broken.addAndGet(found.size());
    if (bar != null) {
      bar.maxHint(tally.known());
      bar.stepTo(tally.visited());
      bar.setExtraMessage(sum == 0 ? "" : sum + " broken");
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
