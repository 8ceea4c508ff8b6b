package dev.smartasync.docs.migrating;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/** How a pair is written without SmartAsync. */
class AccountsByHand {

  private final Accounts accounts;
  private final Executor pool;

  AccountsByHand(DataSource database, Executor pool) {
    this.accounts = new Accounts(database);
    this.pool = pool;
  }

  // tag::pair[]
  public String owner(int account) throws SQLException {
    return accounts.owner(account);
  }

  public CompletableFuture<String> ownerAsync(int account) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return owner(account);
          } catch (SQLException e) {
            throw new CompletionException(e);
          }
        },
        pool);
  }
  // end::pair[]
}
