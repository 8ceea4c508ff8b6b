package dev.smartasync.examples.sitecheck.store;

import dev.smartasync.examples.sitecheck.model.Coverage;
import dev.smartasync.examples.sitecheck.model.Extent;
import dev.smartasync.examples.sitecheck.model.Finding;
import dev.smartasync.examples.sitecheck.model.Report;
import dev.smartasync.examples.sitecheck.model.Visit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps visits in an H2 file and judges the links in them. Blocking. Thread-safe: one transaction
 * at a time, which is also what makes each finding come up exactly once.
 */
public final class PageStore implements AutoCloseable {
  // A lock rather than a monitor: waiting for it gives a virtual thread's carrier back.
  private final ReentrantLock lock = new ReentrantLock();
  private final Connection connection;
  private final VisitWriter writer;
  private final FindingQuery findings;

  private PageStore(Connection connection, Extent extent) throws SQLException {
    this.connection = connection;
    this.writer = new VisitWriter(connection);
    this.findings = new FindingQuery(connection, extent);
  }

  /** Opens the file, and forgets what an earlier check left in it. */
  public static PageStore open(Path file, Extent extent) throws SQLException {
    PageStore store = new PageStore(Schema.connect(file), extent);
    store.writer.writeStarts(extent);
    store.connection.commit();
    return store;
  }

  /**
   * Stores a visit in one transaction.
   *
   * @return the links that it proved broken: its own, and those of pages stored before
   */
  public List<Finding> store(Visit visit) throws SQLException, InterruptedException {
    lock.lockInterruptibly();
    try {
      return inTransaction(visit);
    } finally {
      lock.unlock();
    }
  }

  private List<Finding> inTransaction(Visit visit) throws SQLException {
    try {
      writer.write(visit);
      List<Finding> broken = findings.about(visit.reply().asked());
      connection.commit();
      return broken;
    } catch (SQLException | RuntimeException failure) {
      try {
        connection.rollback();
      } catch (SQLException second) {
        failure.addSuppressed(second);
      }
      throw failure;
    }
  }

  /** What has been found so far. */
  public Report report(String site, Coverage coverage) throws SQLException, InterruptedException {
    lock.lockInterruptibly();
    try {
      return new Report(
          site,
          findings.count("visit WHERE parsed"),
          findings.count("visit"),
          findings.count("link WHERE page <> ''"),
          coverage,
          findings.all());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws SQLException {
    lock.lock();
    try {
      connection.close();
    } finally {
      lock.unlock();
    }
  }
}
