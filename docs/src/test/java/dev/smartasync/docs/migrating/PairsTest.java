package dev.smartasync.docs.migrating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** From methods written twice. */
class PairsTest {

  @Test
  void oneMethodIsEnough() throws Exception {
    try (AccountsDatabase database = AccountsDatabase.open()) {
      var byHand = new AccountsByHand(database.source(), Runnable::run);
      Accounts accounts = new Accounts(database.source());
      // tag::pair-after[]
      String owner = AccountsSync.of(accounts).owner(1);
      CompletableFuture<String> later = AccountsAsync.of(accounts).owner(1);
      // end::pair-after[]
      assertThat(owner).isEqualTo("Ada").isEqualTo(byHand.owner(1));
      assertThat(later.join()).isEqualTo("Ada").isEqualTo(byHand.ownerAsync(1).join());
    }
  }

  @Test
  void aNativePairIsOneOperation() {
    Mailbox mailbox = new Mailbox();
    // tag::twins[]
    String waited = MailboxSync.of(mailbox).send("a letter"); // calls send
    CompletableFuture<String> called = MailboxAsync.of(mailbox).send("a letter"); // sendAsync
    // end::twins[]
    assertThat(waited).isEqualTo("a letter sent by waiting");
    assertThat(called.join()).isEqualTo("a letter sent by callback");
  }
}
