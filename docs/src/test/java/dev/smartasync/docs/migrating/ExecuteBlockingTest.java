package dev.smartasync.docs.migrating;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** From Vert.x's own way to run blocking code. */
@SuppressWarnings("FutureReturnValueIgnored") // an example ends with showing what came
class ExecuteBlockingTest {

  private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();

  @Test
  void theFacadeResumesOnTheSameContext() throws Exception {
    Vertx vertx = Vertx.vertx();
    try (AccountsDatabase database = AccountsDatabase.open()) {
      Accounts accounts = new Accounts(database.source());
      // tag::blocking-before[]
      vertx.runOnContext(
          start -> vertx.executeBlocking(() -> accounts.owner(1)).onSuccess(this::show));
      // end::blocking-before[]
      assertThat(shown.take()).isEqualTo("Ada true");
      // tag::blocking-after[]
      AccountsAsync async = AccountsAsync.of(accounts);
      vertx.runOnContext(start -> async.owner(1).thenAccept(this::show));
      // end::blocking-after[]
      assertThat(shown.take()).isEqualTo("Ada true");
    } finally {
      vertx.close().await();
    }
  }

  private void show(String owner) {
    shown.add(owner + " " + Context.isOnEventLoopThread());
  }
}
