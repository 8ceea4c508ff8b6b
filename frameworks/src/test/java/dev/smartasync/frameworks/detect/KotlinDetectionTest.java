package dev.smartasync.frameworks.detect;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Fact.WORKERS;
import static dev.smartasync.frameworks.evidence.Framework.KOTLIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.SmartRuntime;
import dev.smartasync.frameworks.evidence.Shows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import kotlin.Unit;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CompletableDeferred;
import kotlinx.coroutines.CompletableDeferredKt;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.ExecutorsKt;
import kotlinx.coroutines.GlobalScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KotlinDetectionTest {
  private static final Executor DEFAULT = ExecutorsKt.asExecutor(Dispatchers.getDefault());
  private static final Executor IO = ExecutorsKt.asExecutor(Dispatchers.getIO());

  private interface Body<T> {
    T run() throws Exception;
  }

  private static <T> T runBlocking(Body<T> body) throws InterruptedException {
    return BuildersKt.runBlocking(
        EmptyCoroutineContext.INSTANCE,
        (scope, continuation) -> {
          try {
            return body.run();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  @DisplayName("detection 02: the same worker is a loop in one task and may block in the next")
  @Shows(
      framework = KOTLIN,
      what = {DETECTED, WORKERS})
  void verdictsGoByTheTask() throws Exception {
    int tasks = 4_000;
    AtomicInteger wrong = new AtomicInteger();
    CountDownLatch left = new CountDownLatch(tasks);
    for (int task = 0; task < tasks; task++) {
      boolean computes = task % 2 == 0;
      (computes ? DEFAULT : IO)
          .execute(() -> {
            if (Here.context() instanceof EventLoop != computes) {
              wrong.incrementAndGet();
            }
            left.countDown();
          });
    }
    left.await();
    assertThat(wrong).hasValue(0);
  }

  @Test
  void theWayBackFromATaskThatComputesIsThePool() {
    EventLoop loop = Here.loopOn(DEFAULT);
    assertThat(loop.detector()).isEqualTo("Kotlin");
    assertThat(loop.reentrant()).isFalse();
    assertThat(Here.on(Here.resume(loop))).isInstanceOf(EventLoop.class);
  }

  @Test
  @DisplayName("detection 08: runBlocking is a re-entrant loop inside and none afterwards")
  void runBlockingIsALoopInside() throws Exception {
    assertThat(Here.context()).isInstanceOf(MayBlock.class);
    EventLoop inside = (EventLoop) runBlocking(Here::context);
    assertThat(inside.reentrant()).isTrue();
    assertThat(inside.detector()).isEqualTo("Kotlin runBlocking");
    assertThat(Here.context()).isInstanceOf(MayBlock.class);
  }

  @Test
  @DisplayName("detection 08: what is offloaded in runBlocking completes on its thread, inside it")
  void offloadedCompletionsResumeInside() throws Exception {
    Thread caller = Thread.currentThread();
    List<Thread> completedOn = new ArrayList<>();
    List<CompletableFuture<Void>> noted = new ArrayList<>();
    CompletableDeferred<CallerContext> ended = CompletableDeferredKt.CompletableDeferred(null);
    try (SmartRuntime runtime = SmartRuntime.builder().build()) {
      CallerContext inside =
          BuildersKt.runBlocking(
              EmptyCoroutineContext.INSTANCE,
              (scope, continuation) -> {
                noted.add(
                    runtime
                        .offload(Thread::currentThread)
                        .thenAccept(body -> {
                          completedOn.add(body);
                          completedOn.add(Thread.currentThread());
                          ended.complete(Here.context());
                        }));
                return ended.await(continuation);
              });
      assertThat(noted).singleElement().satisfies(CompletableFuture::join);
      assertThat(completedOn).hasSize(2).element(0).isNotSameAs(caller);
      assertThat(completedOn).element(1).isSameAs(caller);
      assertThat(inside).isInstanceOf(EventLoop.class);
    }
  }

  @Test
  @DisplayName("detection 08: waiting in runBlocking for what its own loop completes is refused")
  void waitingForOnesOwnLoopIsRefused() throws Exception {
    try (SmartRuntime runtime = SmartRuntime.builder().build()) {
      CountDownLatch release = new CountDownLatch(1);
      CompletableFuture<@Nullable Void> offloaded =
          runBlocking(() -> {
            CompletableFuture<@Nullable Void> own = runtime.offload(() -> release.await());
            assertThatThrownBy(own::join).isInstanceOf(BlockingCallRefusedException.class);
            assertThatThrownBy(own::get).isInstanceOf(BlockingCallRefusedException.class);
            assertThatThrownBy(() -> runtime.await(own))
                .isInstanceOf(BlockingCallRefusedException.class);
            Throwable unconfined = unconfined(() -> catchThrowable(own::join));
            assertThat(unconfined).isInstanceOf(BlockingCallRefusedException.class);
            return own;
          });
      release.countDown();
      assertThat(offloaded.join()).isNull();
    }
  }

  @Test
  @DisplayName("detection 08: waiting in runBlocking for what does not need its loop is legal")
  void waitingForOthersIsLegal() throws Exception {
    try (SmartRuntime runtime = SmartRuntime.builder().build()) {
      CompletableFuture<String> before = runtime.offload(() -> "offloaded outside");
      assertThat(runBlocking(before::join)).isEqualTo("offloaded outside");
      assertThat(runBlocking(() -> runtime.await(CompletableFuture.supplyAsync(() -> "a stage"))))
          .isEqualTo("a stage");
    }
  }

  @Test
  @DisplayName("detection 08: runBlocking on a virtual thread is a re-entrant loop, too")
  void onAVirtualThread() {
    CallerContext inside =
        Here.call(
            Thread::startVirtualThread,
            () -> {
              try {
                return runBlocking(Here::context);
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(((EventLoop) inside).reentrant()).isTrue();
  }

  @Test
  void unconfinedCoroutinesMakeNoLoopOfAThread() {
    CallerContext outside = unconfined(Here::context);
    assertThat(outside).isInstanceOf(MayBlock.class);
    assertThat(Here.context()).isInstanceOf(MayBlock.class);
  }

  @Test
  void unconfinedCoroutinesInRunBlockingAreOnItsLoop() throws Exception {
    CallerContext inside = runBlocking(() -> unconfined(Here::context));
    assertThat(((EventLoop) inside).reentrant()).isTrue();
  }

  /** Runs a body in a coroutine that is resumed wherever it is. */
  private static <T> T unconfined(Supplier<T> body) {
    AtomicReference<T> value = new AtomicReference<>();
    BuildersKt.launch(
        GlobalScope.INSTANCE,
        Dispatchers.getUnconfined(),
        CoroutineStart.DEFAULT,
        (scope, continuation) -> {
          value.set(body.get());
          return Unit.INSTANCE;
        });
    return value.get();
  }
}
