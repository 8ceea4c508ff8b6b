package dev.smartasync.examples.export;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** A table of a thousand million sales, which knows how many were read, and may fail or wait. */
public final class WatchedSales {
  private static final AtomicLong READ = new AtomicLong();
  private static volatile long failing;
  private static volatile long waiting;
  private static volatile CountDownLatch gate = new CountDownLatch(0);

  private WatchedSales() {}

  /** Puts it into a database. Nothing of it has been read. */
  static void into(Database database) throws SQLException {
    READ.set(0);
    failing = 0;
    waiting = 0;
    try (var connection = database.connections().getConnection();
        var statement = connection.createStatement()) {
      // H2 reads lazily what is read-only, and takes a function for that only if it is
      // deterministic.
      statement.execute(
          "CREATE ALIAS watched DETERMINISTIC FOR '%s.read'"
              .formatted(WatchedSales.class.getName()));
      statement.execute(
          "CREATE VIEW sale AS SELECT x AS id, 1 AS article, 1 AS quantity, watched(x) AS cents"
              + " FROM SYSTEM_RANGE(1, 1000000000)");
    }
  }

  /** Called by the database for each row that it reads. */
  public static long read(long id) throws Exception {
    READ.incrementAndGet();
    if (id == failing) {
      throw new SQLException("sector not found");
    }
    if (id == waiting) {
      gate.await();
    }
    return id;
  }

  static long rowsRead() {
    return READ.get();
  }

  static void failAt(long id) {
    failing = id;
  }

  /** Makes whoever reads that row wait; the latch lets it go on. */
  static CountDownLatch waitAt(long id) {
    gate = new CountDownLatch(1);
    waiting = id;
    return gate;
  }
}
