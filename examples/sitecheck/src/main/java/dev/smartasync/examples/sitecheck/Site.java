package dev.smartasync.examples.sitecheck;

import dev.smartasync.SmartAsync;
import dev.smartasync.SmartRuntime;
import dev.smartasync.examples.sitecheck.fetch.Fetcher;
import dev.smartasync.examples.sitecheck.model.Conduct;
import dev.smartasync.examples.sitecheck.model.Coverage;
import dev.smartasync.examples.sitecheck.model.Document;
import dev.smartasync.examples.sitecheck.model.Errand;
import dev.smartasync.examples.sitecheck.model.Extent;
import dev.smartasync.examples.sitecheck.model.Finding;
import dev.smartasync.examples.sitecheck.model.Page;
import dev.smartasync.examples.sitecheck.model.Reply;
import dev.smartasync.examples.sitecheck.model.Report;
import dev.smartasync.examples.sitecheck.model.Target;
import dev.smartasync.examples.sitecheck.model.Visit;
import dev.smartasync.examples.sitecheck.parse.PageParser;
import dev.smartasync.examples.sitecheck.store.PageStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One site under check. Each operation has the colour that suits it: the network is asynchronous,
 * parsing and the database block. The command line calls all of them through {@code SiteSync}, the
 * server all of them through {@code SiteAsync}.
 */
@SmartAsync
public final class Site implements AutoCloseable {
  /** The executor that database work is offloaded to. */
  public static final String DATABASE = "db";

  private final Target target;
  private final Path database;
  private final Conduct conduct;
  private final SmartRuntime runtime;
  private volatile @Nullable Opened opened;

  /** Nothing is opened yet, so that an event loop can make one. */
  public Site(Target target, Path database, Conduct conduct, SmartRuntime runtime) {
    this.target = target;
    this.database = database;
    this.conduct = conduct;
    this.runtime = runtime;
  }

  /** Finds the pages to start with, and makes client and database ready. Blocks. */
  @SmartAsync(executor = DATABASE)
  public Extent open() throws IOException, SQLException {
    Extent extent = StartPages.of(target);
    opened =
        new Opened(
            new Fetcher(conduct, runtime),
            new PageParser(extent.root()),
            PageStore.open(database, extent));
    return extent;
  }

  /** Asks the network or the disk. A broken address is a reply, not a failure. Never blocks. */
  public CompletableFuture<Reply> fetch(Errand errand) {
    return opened().fetcher().fetch(errand);
  }

  /** Reads links and anchors. Blocks, and takes its time over a large page. */
  public Page parse(Document document) {
    return opened().parser().parse(document);
  }

  /** Keeps a visit in one transaction, and returns the links it proved broken. Blocks. */
  @SmartAsync(executor = DATABASE)
  public List<Finding> store(Visit visit) throws SQLException, InterruptedException {
    return opened().store().store(visit);
  }

  /** What has been found so far. Blocks. */
  @SmartAsync(executor = DATABASE)
  public Report report(Coverage coverage) throws SQLException, InterruptedException {
    return opened().store().report(name(), coverage);
  }

  /** Aborts requests, and closes the database when its transaction under way has ended. Blocks. */
  @Override
  @SmartAsync(executor = DATABASE)
  public void close() throws SQLException {
    Opened open = opened;
    if (open != null) {
      open.fetcher().close();
      open.store().close();
    }
  }

  private String name() {
    return switch (target) {
      case Target.Web web -> web.start().toString();
      case Target.Disk disk -> disk.path().toString();
    };
  }

  private Opened opened() {
    Opened open = opened;
    if (open == null) {
      throw new IllegalStateException("The site is not open yet; call open() first.");
    }
    return open;
  }

  private record Opened(Fetcher fetcher, PageParser parser, PageStore store) {}
}
