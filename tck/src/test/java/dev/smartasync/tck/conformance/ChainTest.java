package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
  @Timeout(8)
  @DisplayName("99. Cancelling the end of such a chain cancels its source")
  void cancels() throws Exception {
    CompletableFuture<Integer> source = new CompletableFuture<>();

    assertThat(chainFrom(source).cancel(true)).isTrue();

    assertThat(Waiting.failure(source)).isInstanceOf(CancellationException.class);
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

  @Test
  @Timeout(8)
  @DisplayName("99. A chain of 100,000 calls fails with its source's failure, in no more time")
  void fails() throws Exception {
    CompletableFuture<Integer> source = new CompletableFuture<>();
    CompletableFuture<Integer> last = chainFrom(source);
    IllegalStateException failure = new IllegalStateException("on purpose");

    source.completeExceptionally(failure);

    assertThat(Waiting.failure(last)).isSameAs(failure);
  }

  @OnEveryLoop
  @DisplayName("66. Callbacks of a long chain that a loop completes or cancels run on that loop")
  void staysOnTheLoop(CallerKind kind) throws Exception {
    try (Caller loop = kind.open()) {
      Thread thread = loop.call(Thread::currentThread);
      Set<Thread> seen = ConcurrentHashMap.newKeySet();
      CompletableFuture<Integer> source = new CompletableFuture<>();
      List<CompletableFuture<?>> called = new ArrayList<>();
      CompletableFuture<Integer> last = source;
      for (int i = 0; i < 1_000; i++) {
        CompletableFuture<Integer> before = last;
        last = runtime.callAsync(() -> before);
        called.add(last.whenComplete((value, failure) -> seen.add(Thread.currentThread())));
      }
      loop.call(() -> source.complete(7));

      assertThat(Waiting.value(last)).isEqualTo(7);
      for (CompletableFuture<?> callback : called) {
        Waiting.value(callback);
      }
      assertThat(seen).containsExactly(thread);
    }
  }

  @OnEveryLoop
  @DisplayName("99. A callback deep in a chain on a loop finds complete what it has completed")
  void waitingWithinAChainOnALoop(CallerKind kind) throws Exception {
    CompletableFuture<Integer> source = new CompletableFuture<>();
    CompletableFuture<Integer> inner = new CompletableFuture<>();
    CompletableFuture<Integer> end = chainFrom(inner);
    CompletableFuture<Integer> sum =
        chainFrom(source)
            .thenApply(value -> {
              inner.complete(value + 1);
              return end.join();
            });
    try (Caller loop = kind.open()) {
      loop.call(() -> source.complete(7));

      assertThat(Waiting.value(sum)).isEqualTo(8);
    }
  }

  @Test
  @DisplayName("99. A callback deep in a chain may wait by other means for another chain's end")
  void waitingByOtherMeans() throws Exception {
    CompletableFuture<Integer> source = new CompletableFuture<>();
    CompletableFuture<Integer> inner = new CompletableFuture<>();
    CountDownLatch ended = new CountDownLatch(1);
    CompletableFuture<Void> unused = chainFrom(inner).thenRun(ended::countDown);
    CompletableFuture<Boolean> waited =
        chainFrom(source)
            .thenApply(value -> {
              inner.complete(value + 1);
              return opens(ended);
            });
    source.complete(7);

    assertThat(Waiting.value(waited)).isTrue();
  }

  private static boolean opens(CountDownLatch latch) {
    try {
      Waiting.open(latch);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
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
