package dev.smartasync.docs.migrating;

import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

// tag::mailbox[]
/** Has both colours by nature: each facade calls its own twin, and nothing is bridged. */
@SmartAsync
public class Mailbox {

  public String send(String letter) {
    return letter + " sent by waiting";
  }

  public CompletableFuture<String> sendAsync(String letter) {
    return CompletableFuture.completedFuture(letter + " sent by callback");
  }
}
// end::mailbox[]
