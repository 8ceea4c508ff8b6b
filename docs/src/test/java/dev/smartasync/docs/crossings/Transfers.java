package dev.smartasync.docs.crossings;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Transfers at today's rate, which an asynchronous service knows. */
// tag::transfers[]
@SmartAsync(facades = Facade.SYNC)
public class Transfers {
  private final LedgerAsync ledger;
  private final SmartRuntime runtime;

  Transfers(SmartRuntime runtime) {
    this.runtime = runtime;
    this.ledger = LedgerAsync.of(new Ledger(), runtime); // at start-up
  }

  /** Moves an amount, converted. */
  public CompletionStage<Void> move(String from, String to, int amount) {
    return runtime
        .callAsync(() -> rate(to)) // a future of SmartAsync's: its callbacks stay in the tree
        .thenCompose(
            rate -> ledger.add(from, -amount).thenCompose(done -> ledger.add(to, amount * rate)));
  }

  // end::transfers[]

  private static CompletionStage<Integer> rate(String to) {
    return CompletableFuture.supplyAsync(() -> to.equals("zoe") ? 2 : 1);
  }
}
