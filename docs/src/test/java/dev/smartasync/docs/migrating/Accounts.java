package dev.smartasync.docs.migrating;

import dev.smartasync.SmartAsync;
import java.sql.SQLException;
import javax.sql.DataSource;

// tag::accounts[]
@SmartAsync
public class Accounts {

  private final DataSource database;

  public Accounts(DataSource database) {
    this.database = database;
  }

  public String owner(int account) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("SELECT owner FROM accounts WHERE id = ?")) {
      query.setInt(1, account);
      var row = query.executeQuery();
      if (!row.next()) {
        throw new UnknownAccountException(account);
      }
      return row.getString("owner");
    }
  }
}
// end::accounts[]
