package dev.smartasync.examples.sitecheck.server;

import dev.smartasync.examples.sitecheck.Site;
import dev.smartasync.examples.sitecheck.SiteAsync;
import dev.smartasync.examples.sitecheck.crawl.AsyncCrawl;
import dev.smartasync.examples.sitecheck.crawl.Tally;
import dev.smartasync.examples.sitecheck.model.Finding;
import dev.smartasync.examples.sitecheck.model.Report;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** One check of this server. It lives on the server's loop, so nothing in it needs a lock. */
final class Check {
  private final Promise<Void> closed = Promise.promise();
  private final List<Finding> findings = new ArrayList<>();
  private final long begun = System.nanoTime();
  private final String id;
  private final String target;
  private final SiteAsync site;
  private final AsyncCrawl crawl;
  private long over;
  private Tally tally = new Tally(0, 0, false);
  private State state = State.RUNNING;
  private String message = "";

  Check(String id, CheckRequest request, Workplace workplace, Context loop) {
    this.id = id;
    this.target = request.written();
    this.site =
        SiteAsync.of(
            new Site(
                request.target(),
                workplace.scratch().resolve(id),
                request.conduct(),
                workplace.runtime()),
            workplace.runtime());
    this.crawl =
        new AsyncCrawl(
            site,
            request.conduct(),
            this::visited,
            task -> loop.runOnContext(nothing -> task.run()));
  }

  void begin() {
    crawl.begin().whenComplete(this::ended);
  }

  /** Ends the work, not just the watching; the future is done when all of it has ended. */
  Future<Void> cancel() {
    if (state == State.RUNNING) {
      enter(State.CANCELLED);
      crawl.cancel();
    }
    return closed.future();
  }

  String id() {
    return id;
  }

  /** What it checks, as the user wrote it. */
  String target() {
    return target;
  }

  /** For how long it has been running, or ran. */
  Duration age() {
    return Duration.ofNanos((state == State.RUNNING ? System.nanoTime() : over) - begun);
  }

  State state() {
    return state;
  }

  Tally tally() {
    return tally;
  }

  /** Why it failed; empty unless it did. */
  String message() {
    return message;
  }

  List<Finding> findings() {
    return findings;
  }

  private void enter(State last) {
    state = last;
    over = System.nanoTime();
  }

  private void visited(Tally tally, List<Finding> broken) {
    this.tally = tally;
    findings.addAll(broken);
  }

  private void ended(@Nullable Report report, @Nullable Throwable failure) {
    if (failure == null) {
      enter(State.FINISHED);
    } else if (state == State.RUNNING && !(failure instanceof CancellationException)) {
      Throwable cause =
          failure instanceof CompletionException && failure.getCause() != null
              ? failure.getCause()
              : failure;
      enter(State.FAILED);
      message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
    Future.fromCompletionStage(site.close()).onComplete(closed);
  }

  /** How far a check has come. */
  enum State {
    RUNNING,
    FINISHED,
    CANCELLED,
    FAILED
  }
}
