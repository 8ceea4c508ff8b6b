package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.Blocking;
import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener.Outcome;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A source is stopped before anyone sees that its call was")
class StopOrderTest {

  private static final Duration SHORT = Duration.ofMillis(5);

  private final RecordingListener listener = new RecordingListener();

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().listener(listener).build();

  @AutoClose
  private final SmartRuntime timed =
      SmartRuntime.builder().timeout(SHORT).listener(listener).build();

  /** A source that holds whoever cancels it, and counts them. */
  private static final class HeldSource extends CompletableFuture<String> {
    final AtomicInteger cancels = new AtomicInteger();
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      cancels.incrementAndGet();
      entered.countDown();
      try {
        Waiting.open(release);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return super.cancel(mayInterruptIfRunning);
    }
  }

  /** Returns whether the source was cancelled when the callbacks of the future ran. */
  private static CompletableFuture<Boolean> cancelledBefore(
      CompletableFuture<String> future, CompletableFuture<String> source) {
    return future.handle((value, failure) -> source.isCancelled());
  }

  @Test
  @DisplayName("42. A cancelled call's callbacks find its source cancelled")
  void cancel() throws Exception {
    CompletableFuture<String> source = new CompletableFuture<>();
    Smart<String> smart = runtime.callAsync(() -> source);
    CompletableFuture<Boolean> before = cancelledBefore(smart, source);

    assertThat(smart.cancel(true)).isTrue();

    assertThat(Waiting.value(before)).isTrue();
    assertThat(smart).isCancelled();
    assertThat(listener.settled(1).getFirst().settlement().outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(listener.reported()).isEmpty();
  }

  @Test
  @DisplayName("49. An expired call's callbacks find its source cancelled, and a TimeoutException")
  void expiry() throws Exception {
    CompletableFuture<String> source = new CompletableFuture<>();
    Smart<String> smart = timed.callAsync(() -> source);
    CompletableFuture<Boolean> before = cancelledBefore(smart, source);

    assertThat(Waiting.value(before)).isTrue();
    assertThat(Waiting.failure(smart)).isExactlyInstanceOf(TimeoutException.class);
    assertThat(listener.settled(1).getFirst().settlement().outcome()).isEqualTo(Outcome.TIMED_OUT);
    assertThat(listener.reported()).isEmpty();
  }

  @Test
  @DisplayName("49. A source that answers its cancel with a value or a failure changes nothing")
  void answers() throws Exception {
    CompletableFuture<String> source =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            return complete("too late");
          }
        };
    assertThat(Waiting.failure(timed.callAsync(() -> source)))
        .isExactlyInstanceOf(TimeoutException.class);

    CompletableFuture<String> failing =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            return completeExceptionally(new IllegalStateException("stopped"));
          }
        };
    Smart<String> smart = runtime.callAsync(() -> failing);
    assertThat(smart.cancel(true)).isTrue();
    assertThat(smart).isCancelled();
    assertThat(listener.reported()).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("42. While a source takes its time to be cancelled its call is not settled")
  void slowCancel() throws Exception {
    HeldSource source = new HeldSource();
    Smart<String> smart = runtime.callAsync(() -> source);
    CompletableFuture<Boolean> before = cancelledBefore(smart, source);
    CompletableFuture<Boolean> cancelled =
        CompletableFuture.supplyAsync(() -> smart.cancel(true), Thread::startVirtualThread);
    Waiting.open(source.entered);

    assertThat(smart).isNotDone();
    source.release.countDown();

    assertThat(Waiting.value(cancelled)).isTrue();
    assertThat(Waiting.value(before)).isTrue();
    assertThat(source.cancels).hasValue(1);
  }

  @Test
  @DisplayName("42. A second cancel meanwhile cancels the source, too, before it settles the call")
  void secondCancel() throws Exception {
    HeldSource source = new HeldSource();
    Smart<String> smart = runtime.callAsync(() -> source);
    CompletableFuture<Boolean> before = cancelledBefore(smart, source);
    CompletableFuture<Boolean> first =
        CompletableFuture.supplyAsync(() -> smart.cancel(true), Thread::startVirtualThread);
    Waiting.open(source.entered);
    CompletableFuture<Boolean> second =
        CompletableFuture.supplyAsync(() -> smart.cancel(true), Thread::startVirtualThread);
    source.release.countDown();

    assertThat(Waiting.value(first)).isTrue();
    assertThat(Waiting.value(second)).isTrue();
    assertThat(Waiting.value(before)).isTrue();
    assertThat(listener.settled(1)).hasSize(1);
  }

  @Test
  @DisplayName("42. A source whose callback cancels the call again is cancelled once")
  void cancelledFromWithin() {
    AtomicInteger cancels = new AtomicInteger();
    CompletableFuture<String> source =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            cancels.incrementAndGet();
            return super.cancel(mayInterruptIfRunning);
          }
        };
    Smart<String> smart = runtime.callAsync(() -> source);
    CompletableFuture<Boolean> again = source.handle((value, failure) -> smart.cancel(true));

    assertThat(smart.cancel(true)).isTrue();

    assertThat(again).isCompletedWithValue(true);
    assertThat(smart).isCancelled();
    assertThat(cancels).hasValue(1);
    assertThat(listener.settled(1)).hasSize(1);
  }

  @Test
  @DisplayName("42. A cancel says that it cancelled exactly where it did")
  void cancelRacesTheValue() throws Exception {
    for (int round = 0; round < 2_000; round++) {
      CompletableFuture<String> source = new CompletableFuture<>();
      Smart<String> smart = runtime.callAsync(() -> source);
      Thread completing = Thread.startVirtualThread(() -> source.complete("value"));

      boolean cancelled = smart.cancel(true);
      completing.join();

      assertThat(smart.isCancelled()).isEqualTo(cancelled);
      assertThat(smart.isDone()).isTrue();
    }
    assertThat(listener.settled(2_000)).hasSize(2_000);
  }

  @Test
  @DisplayName("42. At the end of a long chain, too, callbacks find the first source cancelled")
  void chain() throws Exception {
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<String> last = source;
    for (int i = 0; i < 500; i++) {
      CompletableFuture<String> before = last;
      last = runtime.callAsync(() -> before);
    }
    CompletableFuture<Boolean> before = cancelledBefore(last, source);

    assertThat(last.cancel(true)).isTrue();

    assertThat(Waiting.value(before)).isTrue();
    assertThat(listener.settled(500))
        .hasSize(500)
        .allSatisfy(
            settled -> assertThat(settled.settlement().outcome()).isEqualTo(Outcome.CANCELLED));
  }

  /** Blocks, then returns a stage. */
  public static final class Staged {
    final CompletableFuture<String> inner = new CompletableFuture<>();
    final CountDownLatch entered = new CountDownLatch(1);

    @Blocking
    public CompletionStage<String> staged() {
      entered.countDown();
      return inner;
    }
  }

  /** Its face. */
  public interface StagedAsync {
    CompletableFuture<String> staged();
  }

  @Test
  @DisplayName("46. The stage that an offloaded body returned is cancelled before its call is")
  void innerStage() throws Exception {
    Staged target = new Staged();
    SmartRuntime closing = SmartRuntime.builder().build();
    CompletableFuture<String> future = closing.facade(StagedAsync.class, target).staged();
    Waiting.open(target.entered);
    closing.close(); // waits for the body, which has returned its stage then
    CompletableFuture<Boolean> before = cancelledBefore(future, target.inner);

    assertThat(future.cancel(true)).isTrue();

    assertThat(Waiting.value(before)).isTrue();
    assertThat(Waiting.failure(future)).isInstanceOf(CancellationException.class);
  }
}
