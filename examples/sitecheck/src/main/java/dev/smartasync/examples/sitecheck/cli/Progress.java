package dev.smartasync.examples.sitecheck.cli;

import dev.smartasync.examples.sitecheck.crawl.Tally;
import dev.smartasync.examples.sitecheck.crawl.Watcher;
import dev.smartasync.examples.sitecheck.model.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Shows on a terminal how far a check has come; silent where the output goes elsewhere. */
final class Progress implements Watcher, AutoCloseable {
  private final AtomicInteger broken = new AtomicInteger();
  private final PrintWriter err;
  private final @Nullable ProgressBar bar;
  private volatile boolean truncated;

  private Progress(PrintWriter err, @Nullable ProgressBar bar) {
    this.err = err;
    this.bar = bar;
  }

  static Progress on(CommandLine command) {
    ProgressBar bar =
        Ansi.AUTO.enabled()
            ? new ProgressBarBuilder()
                .setTaskName("Checking")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .setInitialMax(1)
                .build()
            : null;
    return new Progress(command.getErr(), bar);
  }

  @Override
  public void visited(Tally tally, List<Finding> found) {
    int sum = broken.addAndGet(found.size());
    truncated |= tally.truncated();
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
    if (truncated) {
      err.println(
          "Not all was checked: the site has more addresses than --max-addresses allows. Raise it.");
      err.flush();
    }
  }
}
