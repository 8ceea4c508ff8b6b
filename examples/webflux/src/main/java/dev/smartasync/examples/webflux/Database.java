package dev.smartasync.examples.webflux;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database in memory with a few books. */
final class Database {
  private Database() {}

  static DataSource withBooks() throws SQLException {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:webflux;DB_CLOSE_DELAY=-1");
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS book (number INT PRIMARY KEY, title VARCHAR)");
      statement.execute("MERGE INTO book VALUES (1, 'Walden'), (2, 'Middlemarch')");
    }
    return database;
  }
}
