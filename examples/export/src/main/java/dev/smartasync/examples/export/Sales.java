package dev.smartasync.examples.export;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/** Reads sales from a database, with JDBC: it blocks. */
@SmartAsync(executor = Sales.DATABASE, facades = Facade.ASYNC)
public class Sales {
  /** The executor that reads. */
  static final String DATABASE = "database";

  private final DataSource database;

  /** Creates the repository. */
  public Sales(DataSource database) {
    this.database = database;
  }

  /** Returns all sales, read row by row; closing the stream gives the connection back. */
  public Stream<Sale> all() throws SQLException {
    Connection connection = database.getConnection();
    try {
      var query = connection.createStatement();
      var rows = query.executeQuery("SELECT id, article, quantity, cents FROM sale");
      return StreamSupport.stream(new Rows(rows), false)
          .onClose(() -> close(query))
          .onClose(() -> close(connection));
    } catch (Throwable failure) {
      close(connection);
      throw failure;
    }
  }

  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception failure) {
      throw new IllegalStateException("The database could not be let go of", failure);
    }
  }

  /** The rows from the cursor on. */
  private static final class Rows extends AbstractSpliterator<Sale> {
    private final ResultSet rows;

    Rows(ResultSet rows) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.rows = rows;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Sale> action) {
      Sale sale;
      try {
        if (!rows.next()) {
          return false;
        }
        sale = new Sale(rows.getLong(1), rows.getInt(2), rows.getInt(3), rows.getLong(4));
      } catch (SQLException failure) {
        throw new IllegalStateException("The sales could not be read", failure);
      }
      action.accept(sale);
      return true;
    }
  }
}
