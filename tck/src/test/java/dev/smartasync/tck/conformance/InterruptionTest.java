package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartAsync;
import dev.smartasync.SmartRuntime;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Interrupting a waiter")
class InterruptionTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();
  private final Target target = new Target();

  /** A future that counts how often it is cancelled. */
  static final class Counting extends CompletableFuture<String> {
    private final AtomicInteger cancels = new AtomicInteger();

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      cancels.incrementAndGet();
      return super.cancel(mayInterruptIfRunning);
    }
  }

  /** Never settles by itself. */
  public static final class Target {
    final Counting pending = new Counting();

    public CompletionStage<String> pending() {
      return pending;
    }

    @SmartAsync(shared = true)
    public CompletionStage<String> shared() {
      return pending;
    }
  }

  /** A face that declares the interrupt. */
  public interface Declaring {
    String pending() throws InterruptedException;
  }

  /** A face that does not. */
  public interface Silent {
    String pending();

    String shared();
  }

  /** How an interrupted wait ended. */
  private record Ended(Throwable failure, boolean flag) {}

  private static Ended interrupted(Callable<?> wait, Thread.Builder threads) throws Exception {
    CompletableFuture<Ended> ended = new CompletableFuture<>();
    Thread waiter =
        threads.start(() -> {
          try {
            wait.call();
            ended.completeExceptionally(new AssertionError("the wait ended with a value"));
          } catch (Throwable failure) {
            ended.complete(new Ended(failure, Thread.currentThread().isInterrupted()));
          }
        });
    Waiting.parked(waiter);
    waiter.interrupt();
    return Waiting.value(ended);
  }

  @Test
  @DisplayName("34. cancels the upstream once, and throws CancellationException with the flag set")
  void undeclared() throws Exception {
    Silent silent = runtime.facade(Silent.class, target);

    Ended ended = interrupted(silent::pending, Thread.ofPlatform());

    assertThat(ended.failure())
        .isExactlyInstanceOf(CancellationException.class)
        .hasMessageContaining("Target.pending()");
    assertThat(ended.flag()).isTrue();
    assertThat(target.pending.cancels).hasValue(1);
    assertThat(target.pending).isCancelled();
  }

  @Test
  @DisplayName("34. throws InterruptedException with the flag clear where the method declares it")
  void declared() throws Exception {
    Declaring declaring = runtime.facade(Declaring.class, target);

    Ended ended = interrupted(declaring::pending, Thread.ofVirtual());

    assertThat(ended.failure()).isExactlyInstanceOf(InterruptedException.class);
    assertThat(ended.flag()).isFalse();
    assertThat(target.pending.cancels).hasValue(1);
  }

  @Test
  @DisplayName("34. cancels what SmartRuntime.await and Smart.await wait for")
  void otherWaits() throws Exception {
    Ended ofAwait = interrupted(() -> runtime.await(target.pending), Thread.ofVirtual());
    assertThat(ofAwait.failure()).isExactlyInstanceOf(CancellationException.class);
    assertThat(ofAwait.flag()).isTrue();
    assertThat(target.pending.cancels).hasValue(1);

    Counting source = new Counting();
    Ended ofSmart = interrupted(() -> runtime.callAsync(() -> source).await(), Thread.ofPlatform());
    assertThat(ofSmart.failure()).isExactlyInstanceOf(CancellationException.class);
    assertThat(ofSmart.flag()).isTrue();
    assertThat(source.cancels).hasValue(1);
  }

  @Test
  @DisplayName("47. leaves a shared stage alone")
  void shared() throws Exception {
    Silent silent = runtime.facade(Silent.class, target);

    Ended ended = interrupted(silent::shared, Thread.ofPlatform());

    assertThat(ended.failure()).isExactlyInstanceOf(CancellationException.class);
    assertThat(target.pending.cancels).hasValue(0);
    assertThat(target.pending).isNotDone();
  }

  @Test
  @DisplayName("34. ends SmartRuntime.run and cancels its stage")
  void run() throws Exception {
    Ended ended = interrupted(() -> runtime.run(() -> target.pending), Thread.ofPlatform());

    assertThat(ended.failure()).isExactlyInstanceOf(CancellationException.class);
    assertThat(ended.flag()).isTrue();
    assertThat(target.pending).isCancelled();
  }

  @Test
  @DisplayName("36. A flag that is set and no need to wait: the value, and the flag is kept")
  void presetFlag() {
    Thread.currentThread().interrupt();
    String value = runtime.await(CompletableFuture.completedFuture("value"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(value).isEqualTo("value");
  }

  @Test
  @DisplayName("36. A flag that is set before a blocking body is the body's to see")
  void presetFlagInABody() {
    Thread.currentThread().interrupt();
    boolean seen = runtime.call(() -> Thread.currentThread().isInterrupted()).join();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(seen).isTrue();
  }
}
