package dev.smartasync.docs.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import dev.smartasync.StackTraces;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Bodies that run on the thread of who waits, and failures that show it. */
class CallerTest {

  @Test
  void aTransactionSpansACallThroughAsynchronousCode() throws SQLException {
    SmartRuntime runtime = SmartRuntime.shared();
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:bank")) {
      try (Statement setUp = connection.createStatement()) {
        setUp.execute("create table account (owner varchar(9), amount int)");
        setUp.execute("insert into account values ('ada', 10), ('zoe', 0)");
      }
      connection.setAutoCommit(false);
      // tag::transaction[]
      TransfersSync transfers = TransfersSync.of(new Transfers(runtime), runtime);
      Ledger.TRANSACTION.set(connection);
      try {
        transfers.move("ada", "zoe", 7); // both updates run on this thread, while it waits
        connection.rollback();
      } finally {
        Ledger.TRANSACTION.remove();
      }
      // end::transaction[]
      assertThat(amount(connection, "zoe")).isZero();
      Ledger.TRANSACTION.set(connection);
      transfers.move("ada", "zoe", 7);
      Ledger.TRANSACTION.remove();
      connection.commit();
      assertThat(amount(connection, "ada")).isEqualTo(3);
      assertThat(amount(connection, "zoe")).isEqualTo(14);
    }
  }

  private static int amount(Connection connection, String owner) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet rows =
            query.executeQuery("select amount from account where owner = '" + owner + "'")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void aStitchedFailureShowsItsCaller() {
    // tag::stitched[]
    SmartRuntime runtime = SmartRuntime.builder().stackTraces(StackTraces.STITCHED).build();
    // end::stitched[]
    CompletableFuture<String> call =
        runtime.offload(() -> {
          throw new IllegalStateException("no such book");
        });
    StringWriter trace = new StringWriter();
    call.handle((book, failure) -> failure).join().printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString())
        .contains("at dev.smartasync.Crossing.called(by thread '")
        .contains("CallerTest.aStitchedFailureShowsItsCaller");
  }
}
