package dev.smartasync.examples.sitecheck.crawl;

import dev.smartasync.examples.sitecheck.model.Conduct;
import dev.smartasync.examples.sitecheck.model.Conduct.Outside;
import dev.smartasync.examples.sitecheck.model.Coverage;
import dev.smartasync.examples.sitecheck.model.Errand;
import dev.smartasync.examples.sitecheck.model.Extent;
import dev.smartasync.examples.sitecheck.model.Link;
import dev.smartasync.examples.sitecheck.model.Purpose;
import dev.smartasync.examples.sitecheck.model.Reply;
import dev.smartasync.examples.sitecheck.model.Visit;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The addresses still to visit. Each comes out once, whatever links to it. Thread-safe. */
final class Frontier {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Errand> waiting = new ArrayDeque<>();
  private final Set<URI> known = new HashSet<>();
  private final Conduct conduct;
  private Extent extent;
  private int underWay;
  private int visited;
  private boolean truncated;
  private boolean stopped;

  Frontier(Extent extent, Conduct conduct) {
    this.extent = extent;
    this.conduct = conduct;
    extent.starts().forEach(this::add);
  }

  /** The next errand, or null if there is none now; never blocks. */
  @Nullable Errand poll() {
    lock.lock();
    try {
      Errand next = stopped ? null : waiting.poll();
      underWay += next == null ? 0 : 1;
      return next;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the next errand; null once all is visited or the crawl was stopped. */
  @Nullable Errand take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (waiting.isEmpty() && underWay > 0 && !stopped) {
        changed.await();
      }
      return poll();
    } finally {
      lock.unlock();
    }
  }

  /** An errand that came out has been run: what its page links to is to be visited too. */
  Tally done(Visit visit) {
    lock.lock();
    try {
      underWay--;
      visited++;
      Reply reply = visit.reply();
      followMove(reply);
      if (extent.contains(reply.asked()) && extent.contains(reply.landed())) {
        add(reply.landed());
      }
      if (visit.page() != null) {
        visit.page().links().stream().map(Link::href).forEach(href -> add(href.target()));
      }
      changed.signalAll();
      return new Tally(visited, known.size(), truncated);
    } finally {
      lock.unlock();
    }
  }

  /** How much of the site has come out, once nothing more does. */
  Coverage coverage() {
    lock.lock();
    try {
      return truncated ? Coverage.LIMITED : Coverage.ALL;
    } finally {
      lock.unlock();
    }
  }

  /** No errand comes out any more. */
  void stop() {
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** A site whose front page has moved, to https or to www, is checked where it is now. */
  private void followMove(Reply reply) {
    boolean moved = extent.starts().contains(reply.asked()) && !extent.contains(reply.landed());
    if (moved && reply.problem() == null && reply.landed().getHost() != null) {
      extent = extent.movedTo(reply.landed());
      add(reply.landed());
    }
  }

  private void add(@Nullable URI address) {
    if (address == null || known.contains(address)) {
      return;
    }
    boolean inside = extent.contains(address);
    if (!inside && conduct.outside() == Outside.SKIPPED) {
      return;
    }
    if (known.size() >= conduct.maxAddresses()) {
      truncated = true;
      return;
    }
    known.add(address);
    waiting.add(new Errand(address, inside ? Purpose.READ : Purpose.PROBE));
  }
}
