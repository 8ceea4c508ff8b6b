package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.EventLoopPolicy;
import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Guarded futures: no loop waits for one that is not there")
class GuardedFutureTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();
  private final CompletableFuture<String> source = new CompletableFuture<>();
  private final CountDownLatch release = new CountDownLatch(1);

  private String released() throws InterruptedException {
    Waiting.open(release);
    return "value";
  }

  private Stream<CompletableFuture<?>> incomplete() {
    Smart<String> smart = runtime.callAsync(() -> source);
    CompletableFuture<String> offloaded = runtime.offload(this::released);
    return Stream.of(
        smart,
        smart.thenApply(String::length).thenApply(Integer::toBinaryString),
        smart.thenCompose(CompletableFuture::completedFuture),
        smart.handle((value, failure) -> value),
        smart.copy(),
        smart.minimalCompletionStage().toCompletableFuture(),
        smart.minimalCompletionStage().thenApply(String::length).toCompletableFuture(),
        offloaded,
        offloaded.thenApply(String::length),
        offloaded.minimalCompletionStage().exceptionally(Throwable::toString).toCompletableFuture(),
        offloaded.thenCombine(smart, String::concat),
        offloaded.whenComplete((value, failure) -> {}));
  }

  @OnEveryLoop
  @DisplayName(
      "8. join and get of an incomplete future, or a dependent of it, are refused on a loop")
  void refusesWhileIncomplete(CallerKind kind) throws Exception {
    try (Caller loop = kind.open()) {
      String thread = loop.call(() -> Thread.currentThread().getName());
      for (CompletableFuture<?> future : loop.call(() -> incomplete().toList())) {
        assertThatThrownBy(() -> loop.call(future::join))
            .isExactlyInstanceOf(BlockingCallRefusedException.class)
            .hasMessageStartingWith("join() was called on the incomplete future of SmartRuntime.")
            .hasMessageContaining("'" + thread + "'");
        assertThatThrownBy(() -> loop.call(future::get))
            .isExactlyInstanceOf(BlockingCallRefusedException.class)
            .hasMessageStartingWith("get() was called");
        assertThatThrownBy(() -> loop.call(() -> future.get(1, TimeUnit.NANOSECONDS)))
            .isExactlyInstanceOf(BlockingCallRefusedException.class)
            .hasMessageStartingWith("get() was called");
        if (future instanceof Smart<?> smart) {
          assertThatThrownBy(() -> loop.call(smart::await))
              .isExactlyInstanceOf(BlockingCallRefusedException.class)
              .hasMessageStartingWith("await() was called");
        }
        assertThat(future).as("a refusal cancels nothing").isNotDone();
      }
      release.countDown();
    }
  }

  @OnEveryLoop
  @DisplayName("9. Of a future in hand that is complete, a loop may take the result")
  void allowsOnceComplete(CallerKind kind) throws Exception {
    try (Caller loop = kind.open()) {
      Smart<String> smart = loop.call(() -> runtime.callAsync(() -> source));
      CompletableFuture<String> offloaded = loop.call(() -> runtime.offload(this::released));
      release.countDown();
      source.complete("value");
      Waiting.value(offloaded);

      assertThat(loop.call(smart::await)).isEqualTo("value");
      assertThat(loop.call(smart::join)).isEqualTo("value");
      assertThat(loop.call(() -> smart.thenApply(String::length).join())).isEqualTo(5);
      assertThat(loop.call(() -> offloaded.get())).isEqualTo("value");
      assertThat(loop.call(() -> offloaded.get(1, TimeUnit.NANOSECONDS))).isEqualTo("value");
    }
  }

  @OnEveryBlockingThread
  @DisplayName("6. A thread that may block waits for a future as for any other")
  void waitsWhereItMayBlock(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      for (CompletableFuture<?> future : incomplete().toList()) {
        CompletableFuture<?> joined = caller.submit(future::join);
        source.complete("value");
        release.countDown();
        assertThat(Waiting.<Object>value(joined.thenApply(v -> v))).isEqualTo(future.resultNow());
      }
    }
  }

  @Test
  @DisplayName("Dependents of a Smart are Smart, and await peels what they fail with")
  void dependents() {
    IllegalStateException failure = new IllegalStateException("on purpose");
    CompletableFuture<Integer> dependent =
        runtime
            .callAsync(() -> CompletableFuture.<String>failedFuture(failure))
            .thenApply(String::length);

    assertThat(dependent).isInstanceOf(Smart.class);
    assertThatThrownBy(((Smart<Integer>) dependent)::await).isSameAs(failure);
    assertThatThrownBy(dependent::join).hasCause(failure);
  }

  @Test
  @DisplayName("Cancelling a dependent leaves the work alone")
  void cancellingADependent() throws Exception {
    Smart<String> smart = runtime.callAsync(() -> source);
    CompletableFuture<String> offloaded = runtime.offload(this::released);

    assertThat(smart.thenApply(String::length).cancel(true)).isTrue();
    assertThat(offloaded.thenApply(String::length).cancel(true)).isTrue();
    release.countDown();

    assertThat(source).isNotDone();
    assertThat(Waiting.value(offloaded)).isEqualTo("value");
  }

  @OnEveryResumingLoop
  @DisplayName(
      "71. Waiting on a loop for a future that needs that loop is refused under any policy")
  void refusesItsOwnLoopAlways(CallerKind kind) throws Exception {
    for (EventLoopPolicy policy : EventLoopPolicy.values()) {
      try (SmartRuntime lenient = SmartRuntime.builder().onEventLoop(policy).build();
          Caller loop = kind.open()) {
        CountDownLatch until = new CountDownLatch(1);
        CompletableFuture<Void> offloaded = loop.call(() -> lenient.offload(() -> until.await()));
        Smart<String> called =
            loop.call(() ->
                lenient.call(() -> {
                  until.await();
                  return "value";
                }));

        assertThatThrownBy(() -> loop.call(offloaded::join))
            .isExactlyInstanceOf(BlockingCallRefusedException.class);
        assertThatThrownBy(() -> loop.call(() -> offloaded.thenApply(done -> 1).get()))
            .isExactlyInstanceOf(BlockingCallRefusedException.class);
        assertThatThrownBy(() -> loop.call(called::await))
            .isExactlyInstanceOf(BlockingCallRefusedException.class);
        assertThatThrownBy(() -> loop.call(() -> lenient.await(offloaded)))
            .isExactlyInstanceOf(BlockingCallRefusedException.class);
        until.countDown();
        assertThat(Waiting.value(called)).isEqualTo("value");
      }
    }
  }
}
