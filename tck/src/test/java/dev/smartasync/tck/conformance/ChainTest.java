package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Long chains")
class ChainTest {

  private static final int LINKS = 100_000;

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  @Test
  @DisplayName("99. A chain of 100,000 dependents completes")
  void dependents() throws Exception {
    CompletableFuture<Integer> source = new CompletableFuture<>();
    CompletableFuture<Integer> last = runtime.callAsync(() -> source);
    for (int i = 0; i < LINKS; i++) {
      last = last.thenApply(value -> value + 1);
    }
    source.complete(0);

    assertThat(Waiting.value(last)).isEqualTo(LINKS);
  }

  @Test
  @DisplayName("99. A chain of 100,000 asynchronous calls, each of the stage before, completes")
  void calls() throws Exception {
    CompletableFuture<Integer> source = new CompletableFuture<>();
    CompletableFuture<Integer> last = chainFrom(source);
    source.complete(7);

    assertThat(Waiting.value(last)).isEqualTo(7);
  }

  @Test
  @DisplayName("99. Cancelling the end of such a chain cancels its source")
  void cancels() throws Exception {
    CompletableFuture<Integer> source = new CompletableFuture<>();

    assertThat(chainFrom(source).cancel(true)).isTrue();

    assertThat(Waiting.failure(source))
        .isInstanceOf(java.util.concurrent.CancellationException.class);
  }

  @Test
  @DisplayName("99. A callback deep in a chain may wait for another chain's end")
  void waitingWithinAChain() throws Exception {
    CompletableFuture<Integer> source = new CompletableFuture<>();
    CompletableFuture<Integer> inner = new CompletableFuture<>();
    CompletableFuture<Integer> end = chainFrom(inner);
    CompletableFuture<Integer> sum =
        chainFrom(source)
            .thenApply(value -> {
              inner.complete(value + 1);
              return end.join();
            });
    source.complete(7);

    assertThat(Waiting.value(sum)).isEqualTo(8);
  }

  private CompletableFuture<Integer> chainFrom(CompletableFuture<Integer> source) {
    CompletableFuture<Integer> last = source;
    for (int i = 0; i < LINKS; i++) {
      CompletableFuture<Integer> before = last;
      Smart<Integer> next = runtime.callAsync(() -> before);
      last = next;
    }
    return last;
  }
}
