package dev.smartasync.examples.export;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** The table in a file, and the connections to it. */
final class Database implements AutoCloseable {
  /** So many rows go into one transaction. */
  private static final long BATCH = 1_000;

  private final JdbcConnectionPool connections;

  private Database(JdbcConnectionPool connections) {
    this.connections = connections;
  }

  /**
   * Opens a file, or makes it.
   *
   * @param readers how many connections there may be
   */
  static Database open(Path file, int readers) {
    // async: survives the interrupt of a cancelled read; H2's default closes its file for good.
    // A lazy query reads a row where one is asked for; else H2 would read all before the first.
    String settings = ";LAZY_QUERY_EXECUTION=1;TRACE_LEVEL_FILE=0";
    var connections =
        JdbcConnectionPool.create("jdbc:h2:async:" + file.toAbsolutePath() + settings, "", "");
    connections.setMaxConnections(readers);
    return new Database(connections);
  }

  /** Makes the table anew, with sales whose ids are 1 up to so many. */
  void fill(long rows) throws SQLException {
    try (var connection = connections.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS sale");
      statement.execute(
          "CREATE TABLE sale (id BIGINT PRIMARY KEY, article INT, quantity INT, cents BIGINT)");
      try (var insert =
          connection.prepareStatement(
              "INSERT INTO sale SELECT x, MOD(x * 7919, 1000), 1 + MOD(x, 9), MOD(x * 104729, 99991)"
                  + " FROM SYSTEM_RANGE(?, ?)")) {
        for (long first = 1; first <= rows; first += BATCH) {
          insert.setLong(1, first);
          insert.setLong(2, Math.min(first + BATCH - 1, rows));
          insert.execute();
        }
      }
    }
  }

  DataSource connections() {
    return connections;
  }

  /** How many connections are in use. */
  int inUse() {
    return connections.getActiveConnections();
  }

  @Override
  public void close() {
    connections.dispose();
  }
}
