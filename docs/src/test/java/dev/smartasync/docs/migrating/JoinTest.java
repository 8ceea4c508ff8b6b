package dev.smartasync.docs.migrating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** From waiting by hand. */
class JoinTest {

  /** A client that is not ours and knows no accounts. */
  private static final class Client {
    CompletableFuture<String> owner(int account) {
      return CompletableFuture.failedFuture(new UnknownAccountException(account));
    }
  }

  private final Client client = new Client();

  // tag::join-before[]
  String joined(int account) {
    try {
      return client.owner(account).join(); // on an event loop: waits, perhaps for ever
    } catch (CompletionException e) {
      if (e.getCause() instanceof UnknownAccountException) {
        return "nobody";
      }
      throw e;
    }
  }

  // end::join-before[]

  // tag::join-after[]
  String awaited(int account) {
    try {
      return SmartRuntime.shared().await(client.owner(account)); // on an event loop: refused
    } catch (UnknownAccountException e) {
      return "nobody";
    }
  }

  // end::join-after[]

  @Test
  void awaitThrowsWhatTheStageFailedWith() {
    assertThat(awaited(7)).isEqualTo("nobody").isEqualTo(joined(7));
    assertThatThrownBy(() -> client.owner(7).join()).isInstanceOf(CompletionException.class);
  }

  @Test
  void aTypeOfOthersGetsAFacade() {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      // tag::of[]
      ExecutorServiceSync waiting = ExecutorServiceSync.of(pool);
      String owner = waiting.submit(() -> "Ada"); // instead of pool.submit(...).get()
      // end::of[]
      assertThat(owner).isEqualTo("Ada");
    }
  }
}
