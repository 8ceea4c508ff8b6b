package dev.smartasync.docs.migrating;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database in which account 1 is Ada's. */
record AccountsDatabase(JdbcConnectionPool pool) implements AutoCloseable {

  static AccountsDatabase open() throws SQLException {
    JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:accounts", "sa", "");
    try (var connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS accounts");
      statement.execute("CREATE TABLE accounts (id INT, owner VARCHAR)");
      statement.execute("INSERT INTO accounts VALUES (1, 'Ada')");
    }
    return new AccountsDatabase(pool);
  }

  DataSource source() {
    return pool;
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
