package dev.smartasync.docs.crossings;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.SmartRuntime;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What a thread that waits for a stage gets. */
class AwaitTest {

  private final SmartRuntime runtime = SmartRuntime.builder().executor("db", Runnable::run).build();
  private final Library library = new Library();

  @Test
  void theCallerGetsTheValue() throws Exception {
    library.orders.completeOnTimeout("Emma, ordered", 20, MILLISECONDS);
    // tag::await[]
    LibrarySync sync = LibrarySync.of(library, runtime);
    String order = sync.order("Emma"); // calls library.order("Emma") and waits for its stage
    // end::await[]
    assertThat(order).isEqualTo("Emma, ordered");
  }

  @Test
  void aDeclaredExceptionCanBeCaughtByItsType() {
    IOException failure = new IOException("out of print");
    library.orders.completeExceptionally(new CompletionException(failure));
    LibrarySync sync = LibrarySync.of(library, runtime);
    String answer;
    // tag::declared[]
    try {
      answer = sync.order("Emma");
    } catch (IOException e) { // the instance the stage failed with: failsWith declares its type
      answer = e.getMessage();
    }
    // end::declared[]
    assertThat(answer).isEqualTo("out of print");
    assertThatThrownBy(() -> sync.order("Emma")).isSameAs(failure);
  }

  @Test
  void anUndeclaredCheckedExceptionIsInsideACompletionException() {
    IOException failure = new IOException("out of print");
    CompletableFuture<String> stage = CompletableFuture.failedFuture(failure);
    // tag::undeclared[]
    assertThatThrownBy(() -> runtime.await(stage)) // await declares no checked exceptions
        .isInstanceOf(CompletionException.class)
        .cause()
        .isSameAs(failure);
    // end::undeclared[]
  }

  @Test
  void aTimeoutCancelsTheStage() {
    CompletableFuture<String> stage = new CompletableFuture<>();
    // tag::timeout[]
    assertThatThrownBy(() -> runtime.await(stage, Duration.ofMillis(20)))
        .isInstanceOf(CompletionException.class)
        .hasRootCauseInstanceOf(TimeoutException.class)
        .hasRootCauseMessage("SmartRuntime.await() did not finish within 20 ms");
    assertThat(stage).isCancelled();
    // end::timeout[]
  }

  @Test
  void aSharedStageOutlivesItsWaiters() {
    LibrarySync sync = LibrarySync.of(library, runtime);
    assertThatThrownBy(sync::catalogue).hasRootCauseInstanceOf(TimeoutException.class);
    assertThat(library.catalogue).isNotDone();
  }

  @Test
  void anInterruptedWaiterCancelsTheStage() throws Exception {
    CompletableFuture<String> stage = new CompletableFuture<>();
    FutureTask<Throwable> waiter =
        new FutureTask<>(() -> {
          try {
            runtime.await(stage);
            return new AssertionError();
          } catch (CancellationException e) {
            return Thread.interrupted() ? e : new AssertionError(e);
          }
        });
    Thread.ofVirtual().start(waiter).interrupt();
    assertThat(waiter.get()).isInstanceOf(CancellationException.class);
    assertThat(stage).isCancelled();
  }
}
