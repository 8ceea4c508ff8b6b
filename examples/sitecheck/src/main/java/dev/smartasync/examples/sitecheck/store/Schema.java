package dev.smartasync.examples.sitecheck.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;

/** The tables, made anew in a schema of their own. */
final class Schema {
  private Schema() {}

  static Connection connect(Path file) throws SQLException {
    String path = file.toAbsolutePath().toString();
    if (path.contains(";")) {
      throw new SQLException(
          "The database cannot be '%s': H2 takes no ';' in a path. Choose another file."
              .formatted(path));
    }
    JdbcDataSource source = new JdbcDataSource();
    // async: survives the interrupt of a cancelled check; H2's default closes its file for good.
    // At the end of the process, too, the store is closed by its owner and not under its feet.
    source.setURL("jdbc:h2:async:" + path + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE");
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(ddl());
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException | RuntimeException failure) {
      connection.close();
      throw failure;
    }
  }

  private static String ddl() {
    try (InputStream script = Schema.class.getResourceAsStream("schema.sql")) {
      if (script == null) {
        throw new IllegalStateException("schema.sql is missing beside " + Schema.class);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
