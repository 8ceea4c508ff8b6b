package dev.smartasync.docs.crossings;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The accounts of a bank in its database, within the transaction that its caller's thread has open.
 */
// tag::ledger[]
@SmartAsync(executor = SmartAsync.CALLER, facades = Facade.ASYNC)
public class Ledger {

  /** The transaction of a thread, as transaction managers keep it. */
  static final ThreadLocal<Connection> TRANSACTION = new ThreadLocal<>();

  /** Adds to an account. */
  public void add(String owner, int amount) throws SQLException {
    Connection connection = TRANSACTION.get();
    try (PreparedStatement update =
        connection.prepareStatement("update account set amount = amount + ? where owner = ?")) {
      update.setInt(1, amount);
      update.setString(2, owner);
      update.executeUpdate();
    }
  }
}
// end::ledger[]
