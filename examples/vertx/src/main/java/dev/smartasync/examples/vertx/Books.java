package dev.smartasync.examples.vertx;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads books from a database, with JDBC: it blocks. */
@SmartAsync(facades = {Facade.VERTX, Facade.SYNC})
public class Books {
  private final DataSource database;

  /** Creates the repository. */
  public Books(DataSource database) {
    this.database = database;
  }

  /** Returns the title of a book, or null if there is no such book. */
  public @Nullable String title(int number) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("SELECT title FROM book WHERE number = ?")) {
      query.setInt(1, number);
      var rows = query.executeQuery();
      return rows.next() ? rows.getString(1) : null;
    }
  }
}
