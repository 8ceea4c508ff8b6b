package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.Blocking;
import dev.smartasync.SmartAsync;
import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Cancelling reaches the work")
class CancellationTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  /** A body that says when it starts and whether it was interrupted. */
  private static final class Body {
    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);
    final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

    String run() throws InterruptedException {
      started.countDown();
      try {
        release.await();
        interrupted.complete(Thread.currentThread().isInterrupted());
        return "ended";
      } catch (InterruptedException e) {
        interrupted.complete(true);
        throw e;
      }
    }
  }

  @OnEveryCaller
  @DisplayName("37. Cancelling an offloaded call interrupts its body")
  void interruptsTheBody(CallerKind kind) throws Exception {
    Body body = new Body();
    try (Caller caller = kind.open()) {
      CompletableFuture<String> future = caller.call(() -> runtime.offload(body::run));
      Waiting.open(body.started);

      assertThat(caller.call(() -> future.cancel(true))).isTrue();

      assertThat(Waiting.value(body.interrupted)).isTrue();
      assertThat(future).isCancelled();
    }
  }

  @OnEveryLoop
  @DisplayName("37. Cancelling a Smart whose body was offloaded interrupts that body")
  void interruptsTheBodyOfASmart(CallerKind kind) throws Exception {
    Body body = new Body();
    try (Caller loop = kind.open()) {
      CompletableFuture<String> future = loop.call(() -> runtime.call(body::run));
      Waiting.open(body.started);

      assertThat(loop.call(() -> future.cancel(true))).isTrue();

      assertThat(Waiting.value(body.interrupted)).isTrue();
    }
  }

  @Test
  @DisplayName("37. cancel(false) leaves a running body alone, and cancel(true) after it does not")
  void cancelWithoutInterrupt() throws Exception {
    Body spared = new Body();
    CompletableFuture<String> future = runtime.offload(spared::run);
    Waiting.open(spared.started);
    assertThat(future.cancel(false)).isTrue();
    spared.release.countDown();
    assertThat(Waiting.value(spared.interrupted)).isFalse();

    Body stopped = new Body();
    CompletableFuture<String> second = runtime.offload(stopped::run);
    Waiting.open(stopped.started);
    assertThat(second.cancel(false)).isTrue();
    assertThat(second.cancel(true)).isTrue();
    assertThat(Waiting.value(stopped.interrupted)).isTrue();
  }

  @Test
  @DisplayName("38. A body cancelled while queued never runs, with or without leave to interrupt")
  void cancelledWhileQueued() throws Exception {
    try (var one = SmartExecutors.bounded("one", 1, 2);
        SmartRuntime queued = SmartRuntime.builder().executor("one", one).build()) {
      for (boolean mayInterrupt : new boolean[] {true, false}) {
        Body first = new Body();
        AtomicInteger runs = new AtomicInteger();
        CompletableFuture<String> running = queued.offload("one", first::run);
        Waiting.open(first.started);
        CompletableFuture<Integer> second = queued.offload("one", runs::incrementAndGet);
        CompletableFuture<Integer> third = queued.offload("one", runs::incrementAndGet);
        second.cancel(mayInterrupt);
        CompletableFuture<Integer> inItsPlace = queued.offload("one", runs::incrementAndGet);
        first.release.countDown();

        assertThat(Waiting.value(running)).isEqualTo("ended");
        assertThat(Waiting.value(third)).isEqualTo(1);
        assertThat(Waiting.value(inItsPlace)).isEqualTo(2);
      }
    }
  }

  @Test
  @DisplayName("41. A cancel after the end has no effect")
  void cancelAfterTheEnd() throws Exception {
    CompletableFuture<String> source = CompletableFuture.completedFuture("value");
    CompletableFuture<String> offloaded = runtime.offload(() -> "value");
    Waiting.value(offloaded);

    assertThat(offloaded.cancel(true)).isFalse();
    assertThat(runtime.callAsync(() -> source).cancel(true)).isFalse();
    assertThat(offloaded).isCompletedWithValue("value");
    assertThat(source).isCompletedWithValue("value");
  }

  @OnEveryCaller
  @DisplayName("42. Cancelling the future of an asynchronous call cancels its source")
  void cancelsTheSource(CallerKind kind) throws Exception {
    CompletableFuture<String> source = new CompletableFuture<>();
    try (Caller caller = kind.open()) {
      CompletableFuture<String> smart = caller.call(() -> runtime.callAsync(() -> source));

      assertThat(caller.call(() -> smart.cancel(true))).isTrue();

      assertThat(source).isCancelled();
    }
  }

  @Test
  @DisplayName("42. A source that is cancelled cancels the future of its call")
  void cancelledSource() throws Exception {
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<String> smart = runtime.callAsync(() -> source);

    source.cancel(true);

    assertThat(smart).isCancelled();
    assertThat(Waiting.failure(smart)).isInstanceOf(CancellationException.class);
  }

  /** Blocks first, then returns a stage. */
  public static final class Staged {
    final CompletableFuture<String> inner = new CompletableFuture<>();
    final CountDownLatch entered = new CountDownLatch(1);

    @Blocking
    public CompletionStage<String> staged() {
      entered.countDown();
      return inner;
    }

    @Blocking
    @SmartAsync(shared = true)
    public CompletionStage<String> sharedStaged() {
      entered.countDown();
      return inner;
    }

    @SmartAsync(shared = true, timeout = "1m")
    public CompletionStage<String> patient() {
      return inner;
    }

    @SmartAsync(shared = true, timeout = "1ms")
    public CompletionStage<String> shared() {
      return inner;
    }

    @SmartAsync(timeout = "1ms")
    public CompletionStage<String> timed() {
      return inner;
    }
  }

  /** Its faces. */
  public interface StagedAsync {
    CompletableFuture<String> staged();

    CompletableFuture<String> sharedStaged();

    CompletableFuture<String> patient();

    CompletableFuture<String> shared();

    CompletableFuture<String> timed();
  }

  @Test
  @DisplayName("46. Where the body has returned its stage a cancel reaches the stage")
  void cancelsTheInnerStage() throws Exception {
    Staged target = new Staged();
    CompletableFuture<String> future = runtime.facade(StagedAsync.class, target).staged();
    Waiting.open(target.entered);
    runtime.close(); // waits for the body, which has returned its stage then

    assertThat(future).isNotDone();
    assertThat(future.cancel(true)).isTrue();
    assertThat(Waiting.failure(target.inner)).isInstanceOf(CancellationException.class);
  }

  @Test
  @DisplayName("47. A shared stage that a body has returned is left alone by a cancel")
  void sharedInnerStage() throws Exception {
    Staged target = new Staged();
    CompletableFuture<String> future = runtime.facade(StagedAsync.class, target).sharedStaged();
    Waiting.open(target.entered);
    runtime.close(); // waits for the body

    assertThat(future.cancel(true)).isTrue();
    assertThat(target.inner).isNotDone();
  }

  @Test
  @DisplayName("47. A shared stage is left alone by a cancel, an expiry and an interrupted waiter")
  void sharedStages() throws Exception {
    Staged target = new Staged();
    StagedAsync async = runtime.facade(StagedAsync.class, target);

    CompletableFuture<String> cancelled = async.patient();
    assertThat(cancelled.cancel(true)).isTrue();
    assertThat(Waiting.failure(async.shared())).isInstanceOf(TimeoutException.class);
    assertThat(target.inner).isNotDone();

    assertThat(Waiting.failure(async.timed())).isInstanceOf(TimeoutException.class);
    CompletableFuture<String> stopped = new CompletableFuture<>();
    CompletableFuture<String> unused =
        target.inner.whenComplete((value, failure) -> stopped.complete("stopped"));
    assertThat(Waiting.value(stopped)).isEqualTo("stopped");
    assertThat(target.inner).isCancelled();
  }
}
